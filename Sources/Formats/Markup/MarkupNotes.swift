// Footnotes in HTML: raised marks that refer to a place further down in the same text.

/// Which elements are marks of footnotes and which are the notes.
struct MarkupNotes {
  /// The label of each note by its element.
  private(set) var targets: [Int: String] = [:]
  /// The label of each mark by its link.
  private(set) var marks: [Int: String] = [:]

  init(_ tree: HTMLTree, leavesOut: [Bool]) {
    let links = tree.nodes.indices.filter {
      tree.nodes[$0].name == .a && tree.value(.href, of: $0)?.first == UInt8(ascii: "#")
        && MarkupNotes.isMark($0, tree)
    }
    guard !links.isEmpty else { return }
    var places: [String: Int] = [:]
    for node in tree.nodes.indices where tree.nodes[node].name != .text {
      guard let id = tree.trimmed(.id, of: node) ?? tree.trimmed(.name, of: node) else { continue }
      if places[id] == nil { places[id] = node }
    }
    for link in links {
      guard let href = tree.trimmed(.href, of: link), let place = places[String(href.dropFirst())],
        place > link, let note = MarkupNotes.note(at: place, tree), note > link,
        !MarkupNotes.isLeftOut(note, tree, leavesOut), !tree.text(of: note, most: 40).isEmpty
      else { continue }
      let label = MarkupNotes.label(link, tree)
      marks[link] = targets[note] ?? label
      if targets[note] == nil { targets[note] = label }
    }
  }

  /// Whether nothing but marks of footnotes is in an element.
  func isMark(_ tree: HTMLTree, in node: Int) -> Bool {
    !marks.isEmpty && tree.children(of: node).contains { marks[$0] != nil }
  }

  private static func isMark(_ link: Int, _ tree: HTMLTree) -> Bool {
    let label = tree.text(of: link, most: 40)
    guard !label.isEmpty, label.utf8.count <= 12 else { return false }
    if tree.trimmed(.role, of: link) == "doc-noteref" { return true }
    let parent = Int(tree.nodes[link].parent)
    if parent >= 0, tree.nodes[parent].name == .sup { return true }
    if tree.children(of: link).contains(where: { tree.nodes[$0].name == .sup }) { return true }
    let bare = label.utf8.filter { $0.isASCIIDigit || $0 == UInt8(ascii: "*") }
    return label.hasPrefix("[") && label.hasSuffix("]") && bare.count + 2 == label.utf8.count
  }

  private static func label(_ link: Int, _ tree: HTMLTree) -> String {
    let text = tree.text(of: link, most: 40).filter { !"[]() ".contains($0) }
    return text.isEmpty ? "*" : text
  }

  /// The block that is the note at a place which a mark refers to.
  private static func note(at place: Int, _ tree: HTMLTree) -> Int? {
    var node = place
    for _ in 0..<5 {
      switch tree.nodes[node].name {
      case .li, .p, .dd, .aside: return node
      case .div, .section, .td:
        return node
      case .html, .body, .article, .main, .table, .ol, .ul, .dl: return nil
      default: node = Int(tree.nodes[node].parent)
      }
      if node < 0 { return nil }
    }
    return nil
  }

  private static func isLeftOut(_ node: Int, _ tree: HTMLTree, _ leavesOut: [Bool]) -> Bool {
    var node = node
    while node > 0 {
      if !leavesOut.isEmpty, leavesOut[node] { return true }
      if tree.nodes[node].name.isSilent || tree.isHidden(node) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}
