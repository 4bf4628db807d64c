// Items on their way to articles: they wait until the feed has said its name.

import Articles

/// Finishes the articles of a feed: with its title, its language, its authors, and each with an identity of its own.
struct FeedArticles {
  /// How many bytes are read before items stop waiting for the feed's title.
  private static let patience = 4 << 20

  private var waiting: [ReadArticle] = []
  private var bytes = 0
  private var seen: Set<String> = []
  /// How many items claimed the same id, link and title.
  private var twins: [String: Int] = [:]

  /// Takes what was read from some bytes; gives what is finished.
  mutating func take(_ events: inout FeedEvents, _ count: Int) -> [ReadArticle] {
    bytes += count
    collect(&events)
    return take(events.description, inheritsAuthors: events.dialect.isAtom)
  }

  /// Gives what is left.
  mutating func finish(_ events: inout FeedEvents) -> [ReadArticle] {
    collect(&events)
    bytes = .max
    return take(events.description, inheritsAuthors: events.dialect.isAtom)
  }

  /// Takes items that were read otherwise.
  mutating func take(_ drafts: [FeedDraft], _ feed: FeedDescription, _ count: Int) -> [ReadArticle] {
    bytes += count
    waiting += drafts.map { $0.article() }
    return take(feed, inheritsAuthors: true)
  }

  /// Gives what is left, and these.
  mutating func finish(_ drafts: [FeedDraft], _ feed: FeedDescription) -> [ReadArticle] {
    bytes = .max / 2
    return take(drafts, feed, 0)
  }

  private mutating func collect(_ events: inout FeedEvents) {
    for draft in events.done { waiting.append(draft.article()) }
    events.done.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ feed: FeedDescription, inheritsAuthors: Bool) -> [ReadArticle] {
    guard !waiting.isEmpty, feed.title != nil || bytes > Self.patience else { return [] }
    defer { waiting = [] }
    return waiting.map { finished($0, feed, inheritsAuthors: inheritsAuthors) }
  }

  /// An article with what its feed says of all of its items.
  mutating func finished(_ read: ReadArticle, _ feed: FeedDescription, inheritsAuthors: Bool) -> ReadArticle {
    var read = read
    if read.article.source.isEmpty {
      read.article.source = feed.title ?? feed.homePage.map { FeedAddress.site(of: $0) } ?? ""
    }
    if read.article.language == nil { read.article.language = feed.language }
    if inheritsAuthors, read.article.authors.isEmpty, !feed.authors.isEmpty {
      read.article.authors = feed.authors.compactMap(\.shown)
      read.feedItem?.authors = feed.authors
    }
    let identity = unique(read)
    read.feedItem?.identity = identity
    return read
  }

  /// An identity that no other item of the feed has: two that claim the same id are two items.
  private mutating func unique(_ read: ReadArticle) -> String {
    let own = read.feedItem?.identity ?? read.article.title
    if seen.insert(own).inserted { return own }
    let longer = own + "\n" + (read.article.link ?? "") + "\n" + read.article.title
    if seen.insert(longer).inserted { return longer }
    var number = twins[longer, default: 1]
    repeat { number += 1 } while !seen.insert(longer + "\n\(number)").inserted
    twins[longer] = number
    return longer + "\n\(number)"
  }
}
