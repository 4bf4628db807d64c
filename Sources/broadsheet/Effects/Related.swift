// Stories related to an article: those that it names, and those most like it.

import Articles
import Reader

extension Hands {
  /// So many stories are enough below an article.
  private static let mostRelated = 5

  /// Looks up related stories, those that the page names first and in its order.
  func related(_ id: ArticleID) {
    let store = store
    read(.related) { [self] in
      let found = try await store.related(to: id, limit: Self.mostRelated)
      let named = openDocument?.stored.id == id ? openDocument?.stored.article.related ?? [] : []
      return .related(id, RelatedRow.rows(named: named, found: found))
    }
  }
}

nonisolated extension RelatedRow {
  /// The named stories with those of the library that have their titles, then the others that were found.
  static func rows(named: [RelatedStory], found: [Headline]) -> [RelatedRow] {
    var rest = found
    var rows: [RelatedRow] = []
    for story in named {
      let key = Folding.fold(story.title)
      let index = rest.firstIndex { Folding.fold($0.title) == key }
      rows.append(RelatedRow(headline: index.map { rest.remove(at: $0) }, named: story))
    }
    return rows + rest.map { RelatedRow(headline: $0, named: nil) }
  }
}
