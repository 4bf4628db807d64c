// The tag filter as a value: all tags with their counts, those taken with and without, the list as it was.

import Articles
import Screen

/// What the tag filter knows; its rows are "all articles" and then the tags.
public struct TagFilter: Sendable, Equatable {
  /// The number of the row that takes all tags away.
  static let allArticles = 0

  /// All tags of the library, by name of their rows from one on.
  var counts: [TagCount] = []
  /// Tags that articles must bear.
  var with: [Tag]
  /// Tags that they must not bear.
  var without: [Tag]
  /// The list as it was, for Esc.
  var before: ListState
  /// What the filter narrows: the list's query without tags and search.
  var base: Query
  /// The tags that the list behind shows or is about to show.
  var shown: Query
  /// What these tags would show, once it is counted.
  var preview: ListCounts?
  /// The wake-up after which the row has rested.
  var rest: Int?

  /// True when tags are taken, so that the row alone counts no more.
  var isChosen: Bool { !with.isEmpty || !without.isEmpty }

  /// The title: what is chosen, in words.
  var title: String {
    var parts = ["Tags"]
    if !with.isEmpty { parts.append("with \(with.words)") }
    if !without.isEmpty { parts.append("without \(without.words)") }
    return parts.joined(separator: " · ")
  }

  /// What stands below the rows: what the tags would show, and the keys.
  var foot: [String] {
    let what = shown.withTags.isEmpty && shown.withoutTags.isEmpty ? "all articles" : "these tags"
    let count = preview.map { "\($0.unread.grouped) unread of \($0.total.grouped)" } ?? "…"
    return ["\(what): \(count)", "Tab with/without/off  Enter take  Esc as before"]
  }

  /// The tag of a row; nil for "all articles".
  func tag(ofRow row: Int) -> Tag? { counts.indices.contains(row - 1) ? counts[row - 1].tag : nil }

  /// Rows that stand first: "all articles" while nothing is typed, then what is chosen.
  func pinned(isTyping: Bool) -> [Int] {
    let chosen = (with + without).compactMap { tag in counts.firstIndex { $0.tag == tag }.map { $0 + 1 } }
    return (isTyping ? [] : [TagFilter.allArticles]) + chosen
  }

  /// With, without, off, and with again; on "all articles" everything off.
  mutating func cycle(_ row: Int) {
    guard let tag = tag(ofRow: row) else {
      with = []
      without = []
      return
    }
    if let index = with.firstIndex(of: tag) {
      with.remove(at: index)
      without.append(tag)
    } else if let index = without.firstIndex(of: tag) {
      without.remove(at: index)
    } else {
      with.append(tag)
    }
  }

  /// The query that the chosen tags make, or the row's where nothing is chosen.
  func query(row: Int?) -> Query {
    var query = base
    query.withTags = with
    query.withoutTags = without
    if !isChosen, let tag = row.flatMap({ tag(ofRow: $0) }) { query.withTags = [tag] }
    return query
  }

  /// One row: sign, name, counts.
  func line(_ row: Int) -> OverlayLine {
    guard let tag = tag(ofRow: row) else { return OverlayLine("all articles") }
    let sign = with.contains(tag) ? "+" : without.contains(tag) ? "−" : ""
    let state = with.contains(tag) ? "with" : without.contains(tag) ? "without" : nil
    return OverlayLine(
      tag.name, sign: sign, right: TagColumns.counts(counts[row - 1]),
      words: TagColumns.words(counts[row - 1], state: state))
  }
}

/// The columns of counts beside tags.
enum TagColumns {
  /// What stands over them.
  static let heading = "unread     all"

  /// The counts of a tag under it.
  static func counts(_ count: TagCount) -> String { pad(count.unread, 6) + " " + pad(count.total, 7) }

  /// What is done with a tag and its counts, in words.
  static func words(_ count: TagCount, state: String?) -> String {
    (state.map { $0 + ", " } ?? "") + "\(count.unread.grouped) unread of \(count.total.grouped)"
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let text = number.grouped
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
