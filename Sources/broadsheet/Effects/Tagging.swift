// Tags with their counts, and what a choice of tags would show.

import Articles
import Reader

extension Hands {
  /// Reads all tags with their counts.
  func tags() {
    let store = store
    read(.tagCounts) { .tags(try await store.tagCounts()) }
  }

  /// Counts what a choice of tags would show.
  func tagPreview(with: [Tag], without: [Tag], _ list: Query.List) {
    let store = store
    read(.tagPreview) {
      var query = Query(list: list)
      query.withTags = with
      query.withoutTags = without
      let counts = try await store.counts(query, moment: ListMoment(today: LocalTime.clock().today))
      return .tagPreview(with: with, without: without, counts)
    }
  }

  /// Reads the tags that any of some articles bears.
  func articleTags(_ ids: [ArticleID]) {
    let store = store
    read(.articleTags) {
      var tags: Set<Tag> = []
      for id in ids { tags.formUnion(try store.tags(of: id)) }
      return .articleTags(ids, tags.sorted { $0.key < $1.key })
    }
  }
}
