// The matches of a search in the article that it has brought: the first one shown, all of them counted.

import Articles
import Screen

/// Where the words of a search stand in an article's lines.
public struct SearchMatches: Hashable, Sendable {
  /// The words.
  public var search: String
  /// The line of each match, in order.
  public var lines: [Int] = []

  /// Finds the matches below the title; an article of any length, so this is work for behind.
  public init(_ search: String, in lines: [StyledLine]) {
    self.search = search
    for (number, line) in lines.enumerated() where !SearchMatches.isTitle(line) {
      if Task.isCancelled { return }
      let count = line.places { Folding.matches(of: search, in: $0) }.count { $0.begins }
      self.lines += Array(repeating: number, count: count)
    }
  }

  /// The match that is the first from a line on, counted from one; below the last one that one.
  func number(from top: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] >= top { high = middle } else { low = middle + 1 }
    }
    return min(low + 1, lines.count)
  }

  static func isTitle(_ line: StyledLine) -> Bool { line.runs.contains { $0.role == .articleTitle } }
}

extension State {
  /// An article that a search has brought shows its first match, as far as it is set; false when nothing matches there.
  @discardableResult mutating func showFirstMatch() -> Bool {
    guard let open = article, !list.query.search.isEmpty, open.rendition != .source else { return false }
    for (number, line) in open.text.lines.enumerated() where !SearchMatches.isTitle(line) {
      guard line.holds({ Folding.matches(of: list.query.search, in: $0) }) else { continue }
      showMatch(on: number)
      return true
    }
    return false
  }

  /// Asks where the words of the search stand in the article in the pane.
  func countMatches() -> [Effect] {
    guard let open = article, !list.query.search.isEmpty else { return [] }
    return [.findMatches(generation: open.generation, list.query.search, open.text.lines)]
  }

  /// Takes in where the words stand; an article whose first page holds none goes to the first match.
  mutating func matchesFound(generation: Int, _ matches: SearchMatches) {
    guard let open = article, open.generation == generation, matches.search == list.query.search else {
      return
    }
    article?.matches = matches
    // Once the reader has gone on from its start nothing moves any more.
    guard open.top == 0, open.pendingPlace == nil, open.isPreview || open.matches?.lines.isEmpty != false,
      let first = matches.lines.first
    else { return }
    showMatch(on: first)
  }

  /// The search that is on is another: the article that stays in the pane beside the list follows it.
  mutating func searchChanged() -> [Effect] {
    guard let open = article, open.id == list.selectedRow?.id, open.matches?.search != list.query.search
    else { return [] }
    if focus == .list {
      let place = currentPlace
      if showFirstMatch(), !open.isPreview, open.placeBeforeSearch == nil {
        article?.placeBeforeSearch = place
      }
    }
    return countMatches()
  }

  /// The search is left: what was open before stands again where one read.
  mutating func leaveMatch() {
    guard list.query.search.isEmpty, let place = article?.placeBeforeSearch else { return }
    article?.placeBeforeSearch = nil
    go(to: place)
  }

  /// Which match of how many, in words; nil while no search is on or nothing of it stands in the text.
  var matchInWords: String? {
    guard let open = article, let matches = open.matches, matches.search == list.query.search,
      !matches.lines.isEmpty, open.find == nil, open.onlyLines.isEmpty
    else { return nil }
    return "match \(matches.number(from: open.top).grouped) of \(matches.lines.count.grouped)"
  }

  private mutating func showMatch(on line: Int) {
    if line >= articleRows { setTop(line - articleRows / 3) }
  }
}
