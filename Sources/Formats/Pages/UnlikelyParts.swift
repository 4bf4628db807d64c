// What is no part of an article at first sight: scripts, hidden parts, menus, margins, and what is named so.

extension PageParts {
  /// Leaves out what nobody reads: scripts, styles, forms' fields, what is hidden.
  mutating func leaveOutSilent(keepingHidden: Bool) {
    var skipped = -1
    for (place, node) in order.enumerated() where place > skipped {
      let name = tree.nodes[node].name
      if name == .text { continue }
      var reason: String?
      if name.isSilent, name != .dialog {
        reason = name == .head ? "the page's head" : "no text"
      } else if !keepingHidden, tree.isHidden(node) {
        reason = "hidden"
      }
      if let reason {
        isLeftOut[node] = true
        reasons[node] = reason
        skipped = lastPlace(under: node, from: place)
      }
    }
  }

  /// The place in document order of the last node below one.
  func lastPlace(under node: Int, from place: Int) -> Int {
    var last = place
    var low = place + 1
    // What follows in document order is below it as long as one of its ancestors is it; blocks of nodes are contiguous.
    while low < order.count, isWithin(order[low], node) {
      last = low
      low += 1
    }
    return last
  }

  /// Leaves out what its element, role or names tell to be no part of the text.
  ///
  /// With `onlyComments` nothing but what readers say and the site's menus.
  mutating func leaveOutUnlikely(onlyComments: Bool = false) {
    let whole = measures[0]
    let most = max(whole.text - whole.link, 1)
    var hidden = Array(repeating: false, count: order.count)
    hidden = isLeftOut
    var isCode = Array(repeating: false, count: order.count)
    for node in order {
      if let parent = parent(node) {
        if hidden[parent] { hidden[node] = true }
        isCode[node] = isCode[parent] || name(parent) == .pre || name(parent) == .code
      }
      // What colours code names its parts as well: a comment there is one of the code.
      guard !hidden[node], let reason = isCode[node] ? role(node) : unlikely(node) else { continue }
      if onlyComments, !hints[node].contains(.comments), self.name(node) != .nav { continue }
      let own = measures[node].text - measures[node].link
      // Readers' comments may well be longer than what they are about.
      if own * 10 > most * reason.upTo, !(hints[node].contains(.comments) && most - own > 250) { continue }
      hidden[node] = true
      leaveOut(node, reason.words)
    }
  }

  /// Why a part is no part of the text, and up to how many tenths of the page's text that is believed.
  private func unlikely(_ node: Int) -> (words: String, upTo: Int32)? {
    let name = tree.nodes[node].name
    switch name {
    case .html, .body, .text, .article, .main, .a, .em, .i, .b, .strong, .code, .sup, .sub, .tr, .td, .th,
      .tbody,
      .thead, .br, .img, .picture, .figure, .figcaption, .blockquote, .pre, .h1:
      if name == .article || name == .td || name == .figure || name == .blockquote || name == .pre { break }
      return role(node)
    case .nav, .menu, .search: return ("navigation", 4)
    case .footer:
      return tree.nodes[node].parent >= 0 && self.name(Int(tree.nodes[node].parent)) == .blockquote
        ? nil : ("a footer", 3)
    case .aside: return hints[node].contains(.body) || isNoteInText(node) ? nil : ("beside the text", 3)
    case .dialog: return ("a dialog", 4)
    default: break
    }
    if let role = role(node) { return role }
    let hints = hints[node]
    let against = hints.intersection(.against)
    guard !against.isEmpty else { return nil }
    let isStrong = !against.isDisjoint(with: [.comments, .related, .sharing, .subscribing, .advertising])
    if hints.contains(.body) { return nil }
    // A post of somebody that is shown within the text.
    if against == .sharing, holds(.blockquote, in: node) { return nil }
    // Buttons at a picture give the box around both their name.
    if against == .sharing, holdsCaptionedPicture(node) { return nil }
    if against == .margin,
      hints.contains(.caption) || isCaptionedPicture(node) || isBoxOfText(node) || isFootOfPicture(node)
    {
      return nil
    }
    if against == .notice, isAroundPicture(node) { return nil }
    if name == .p, measures[node].text > 60, measures[node].linkDensity < 0.3, !against.contains(.comments) {
      return nil
    }
    if hints.contains(.text), !isStrong || name == .article { return nil }
    if name == .td || name == .figure || name == .blockquote || name == .pre {
      return against.isDisjoint(with: [.comments, .related, .advertising])
        ? nil : ("named as " + against.inWords, 1)
    }
    return ("named as " + against.inWords, hints.contains(.text) ? 2 : 4)
  }

  /// Whether an element of a name is anywhere below a node.
  func holds(_ name: ElementName, in top: Int) -> Bool {
    var node = tree.following(top, within: top)
    while let current = node {
      if self.name(current) == name { return true }
      node = tree.following(current, within: top)
    }
    return false
  }

  /// Whether an element only lets a picture open large at a touch or keep its shape, whatever lies over others of its name.
  func isAroundPicture(_ node: Int) -> Bool {
    guard measures[node].images > 0, measures[node].text < 5 else { return false }
    return !name(node).isBlock || ancestors(of: node).prefix(8).contains { name($0) == .figure }
  }

  /// Whether a box that is named as one beside is paragraphs between those of the text: what the authors set apart.
  func isBoxOfText(_ box: Int) -> Bool {
    let measure = measures[box]
    guard measure.paragraphs > 1, measure.text > 400, measure.linkDensity < 0.1, measure.inputs == 0,
      hints[box].isDisjoint(with: .about), let parent = parent(box)
    else { return false }
    // It may have a box around itself.
    let outer = measures[parent].text == measure.text ? parent : box
    var sibling = Int(tree.nodes[outer].previous)
    while sibling >= 0, measures[sibling].text == 0 { sibling = Int(tree.nodes[sibling].previous) }
    return sibling >= 0 && name(sibling) == .p
  }

  /// Whether a part is all the words in a box with one picture, few of them and no link: what is called its foot is a caption.
  func isFootOfPicture(_ foot: Int) -> Bool {
    guard let box = parent(foot), (1...3).contains(measures[box].images), files(in: box).count == 1 else {
      return false
    }
    let measure = measures[foot]
    return (10...400).contains(measure.text) && measure.text == measures[box].text && measure.links < 2
      && measure.linkDensity < 0.5 && measure.heading == 0 && measure.inputs == 0
  }

  private func holdsCaptionedPicture(_ top: Int) -> Bool {
    guard measures[top].images > 0 else { return false }
    var node = tree.following(top, within: top)
    while let current = node {
      if measures[current].images == 1, name(current).isBlock, isCaptionedPicture(current) { return true }
      node = tree.following(current, within: top, skippingContent: measures[current].images == 0)
    }
    return false
  }

  private func role(_ node: Int) -> (words: String, upTo: Int32)? {
    guard let role = tree.trimmed(.role, of: node) else { return nil }
    switch role.lowercased() {
    case "navigation", "menu", "menubar", "tablist", "toolbar": return ("navigation", 4)
    case "complementary": return ("beside the text", 3)
    case "contentinfo", "banner": return ("the site's head or foot", 3)
    case "search", "searchbox", "form": return ("a form", 3)
    case "dialog", "alertdialog", "alert", "tooltip": return ("a dialog", 3)
    case "button", "checkbox", "switch", "tab": return ("a button", 1)
    default: return nil
    }
  }
}
