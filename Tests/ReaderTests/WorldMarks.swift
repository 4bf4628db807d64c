// How the small world answers what changes marks, and what an article holds.

import Articles
import Screen
import Typesetting

@testable import Reader

extension World {
  /// An article as a library would give it.
  func stored(_ id: ArticleID) -> StoredArticle {
    let story = stories[Int(id.number) - 1]
    let tags = story.article.tags.compactMap(Tag.init) + story.mark.handTags
    return StoredArticle(
      id: id, article: story.article, date: story.date, mark: story.mark, tags: tags,
      path: "/news/\(id.number).md", facts: ["It came from /news/\(id.number).md."])
  }

  /// An article's text, set whole.
  func text(of id: ArticleID, _ options: TypesettingOptions) -> SetText {
    let story = stories[Int(id.number) - 1]
    var setter = Typesetter(
      title: story.article.title, document: story.document, options: options,
      hyphenation: hyphenation, pictures: pictures)
    while !setter.text.isComplete { setter.setMore(lines: 1000) }
    return setter.text
  }

  /// Answers to effects that change something.
  mutating func marking(_ effect: Effect) -> [Event]? {
    switch effect {
    case .change(let change, let target):
      let before = stories
      let ids: [ArticleID]
      var place = ""
      switch target {
      case .articles(let these): ids = these
      case .list(let query, let moment):
        ids = rows(query, moment).map(\.id)
        place = query.words
      case .path: ids = []
      }
      let changed = ids.filter { apply(change, to: $0) }
      let report = ChangeReport(
        step: changed.isEmpty ? nil : Int64(journal.count + 1), change: change, count: changed.count,
        articles: changed, place: place)
      if !changed.isEmpty {
        journal.append((before, report))
        undone = []
      }
      return [.changed(report)]
    case .undo(_, _, _):
      guard let last = journal.popLast() else { return [.nothingToUndo(isRedo: false)] }
      undone.append((stories, last.report))
      stories = last.before
      var report = last.report
      report.isUndo = true
      return [.changed(report)]
    case .redo:
      guard let last = undone.popLast() else { return [.nothingToUndo(isRedo: true)] }
      journal.append((stories, last.report))
      stories = last.before
      var report = last.report
      report.isRedo = true
      return [.changed(report)]
    case .markOpened(let id, let isRead):
      let index = Int(id.number) - 1
      stories[index].mark.isRead = isRead
      stories[index].mark.isBegun = !isRead
      return [.markedOpened(id, isRead: isRead, isBegun: !isRead)]
    case .keepPlace(let id, let place):
      stories[Int(id.number) - 1].mark.place = place
      return []
    case .steps:
      return [
        .steps(
          journal.reversed().map { entry in
            JournalStep(
              number: entry.report.step ?? 0, change: entry.report.change, count: entry.report.count,
              place: entry.report.place, title: stored(entry.report.articles[0]).article.title, at: Sample.now
            )
          })
      ]
    case .tags: return [.tags(tagCounts)]
    case .tagPreview(let with, let without, let list):
      var query = Query(list: list)
      query.withTags = with
      query.withoutTags = without
      let all = rows(query, ListMoment(today: state.clock.today))
      return [
        .tagPreview(
          with: with, without: without, ListCounts(total: all.count, unread: all.count { !$0.isRead }))
      ]
    case .articleTags(let ids):
      let tags = ids.map { Set(stored($0).tags) }
      let common = tags.dropFirst().reduce(tags.first ?? []) { $0.intersection($1) }
      return [.articleTags(ids, common.sorted { $0.key < $1.key })]
    case .quit:
      hasQuit = true
      return []
    default: return nil
    }
  }

  private mutating func apply(_ change: Change, to id: ArticleID) -> Bool {
    let index = Int(id.number) - 1
    let before = (stories[index].mark, stories[index].isTrashed)
    switch change {
    case .read(let value):
      stories[index].mark.isRead = value
      stories[index].mark.isBegun = false
    case .starred(let value): stories[index].mark.isStarred = value
    case .addTags(let tags):
      stories[index].mark.handTags += tags.filter { !stories[index].mark.handTags.contains($0) }
    case .removeTags(let tags): stories[index].mark.handTags.removeAll { tags.contains($0) }
    case .trash: stories[index].isTrashed = true
    }
    return before != (stories[index].mark, stories[index].isTrashed)
  }

  private var tagCounts: [TagCount] {
    var counts: [Tag: TagCount] = [:]
    for (index, story) in stories.enumerated() where !story.isTrashed {
      for tag in stored(ArticleID(Int64(index + 1))).tags {
        counts[tag, default: TagCount(tag: tag, unread: 0, total: 0)].total += 1
        if !story.mark.isRead { counts[tag]?.unread += 1 }
      }
    }
    return counts.values.sorted { $0.tag.key < $1.tag.key }
  }
}
