// Why a page was read as it was: each of its blocks, kept or left out, and the reason.

import Articles

/// What became of one block of a page.
public struct BlockVerdict: Hashable, Sendable {
  /// Whether it is part of the article.
  public let isKept: Bool
  /// Its element with class and id, as in a style sheet: "div.related#more".
  public let element: String
  /// The reason, in plain words.
  public let reason: String
  /// How its text begins.
  public let beginning: String
}

extension ArticleFormat {
  /// What became of the blocks of a saved page, in the page's order; nil for a file that is no page.
  ///
  /// Throws a `FormatError` for what cannot be read.
  public static func verdicts(of source: SourceFile) throws(FormatError) -> [BlockVerdict]? {
    try PageSource(source).map { PageExplanation($0.found).verdicts }
  }
}

/// Tells what became of each block.
private struct PageExplanation {
  private let found: FoundArticle
  private let tops: Set<Int>
  private var above: Set<Int> = []
  private(set) var verdicts: [BlockVerdict] = []

  init(_ found: FoundArticle) {
    self.found = found
    tops = Set(found.tops)
    for top in found.tops { above.formUnion(found.parts.ancestors(of: top)) }
    walk()
  }

  private mutating func walk() {
    let parts = found.parts
    var node: Int? = 0
    while let current = node {
      var skips = true
      if parts.name(current) == .text {
        tell(current, isKept: false, "beside the article")
      } else if tops.contains(current), !parts.isLeftOut[current] {
        tellKept(current)
      } else if above.contains(current) || parts.reasons[current] == "empty" {
        skips = false
      } else if let reason = parts.reasons[current] {
        if !["no text", "the page's head"].contains(reason) { tell(current, isKept: false, reason) }
      } else {
        tell(current, isKept: false, "beside the part that holds the article")
      }
      node = parts.tree.following(current, within: 0, skippingContent: skips)
    }
  }

  /// Tells of the blocks within an element that holds the article.
  private mutating func tellKept(_ top: Int) {
    let parts = found.parts
    let part = found.isMarked ? "marked by the page as its text" : "the part for which most paragraphs speak"
    var node: Int? = top
    while let current = node {
      var skips = false
      if let reason = parts.reasons[current] {
        // What became empty is told of by what was left out of it.
        skips = reason != "empty"
        if skips, reason != "no text" { tell(current, isKept: false, reason) }
      } else if parts.name(current) != .text, parts.name(current).isBlock || current == top,
        !parts.holdsBlock(current)
      {
        tell(current, isKept: true, part)
        tellLeftOut(within: current)
        skips = true
      } else if parts.name(current) == .text, hasBlockBeside(current) {
        tell(current, isKept: true, part)
      }
      node = parts.tree.following(current, within: top, skippingContent: skips)
    }
  }

  /// Tells of what was left out of a block that is kept.
  private mutating func tellLeftOut(within block: Int) {
    let parts = found.parts
    var node = parts.tree.following(block, within: block)
    while let current = node {
      let reason = parts.reasons[current]
      if let reason, !["no text", "empty"].contains(reason) { tell(current, isKept: false, reason) }
      node = parts.tree.following(
        current, within: block, skippingContent: reason != nil && reason != "empty")
    }
  }

  /// The first words of a block without what was left out of it.
  private func shownText(of block: Int) -> String {
    let parts = found.parts
    var words: [String] = []
    var node: Int? = block
    while let current = node, words.count < 60 {
      let isOut = parts.isLeftOut[current]
      if parts.name(current) == .text, !isOut { words.append(parts.tree.text(of: current, most: 240)) }
      node = parts.tree.following(
        current, within: block, skippingContent: isOut || parts.name(current).isWordless)
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a text stands among blocks, without one of its own.
  private func hasBlockBeside(_ node: Int) -> Bool {
    guard let block = found.parts.ancestors(of: node).first(where: { found.parts.name($0).isBlock }) else {
      return false
    }
    return found.parts.holdsBlock(block)
  }

  private mutating func tell(_ node: Int, isKept: Bool, _ reason: String) {
    let text = isKept ? shownText(of: node) : found.parts.tree.text(of: node, most: 240)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    let beginning = text.count > 60 ? text.prefix(60) + "…" : text[...]
    verdicts.append(
      BlockVerdict(isKept: isKept, element: name(node), reason: reason, beginning: String(beginning)))
  }

  private func name(_ node: Int) -> String {
    let tree = found.parts.tree
    if tree.nodes[node].name == .text { return "text" }
    var name = String(describing: tree.nodes[node].name)
    for word in (tree.attribute(.class, of: node) ?? "").split(whereSeparator: \.isWhitespace).prefix(3) {
      name += ".\(word)"
    }
    if let id = tree.trimmed(.id, of: node) { name += "#\(id)" }
    return String(name.prefix(60))
  }
}
