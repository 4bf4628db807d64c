// What a page hides from its readers.

extension HTMLTree {
  /// Whether an element is hidden by its own attributes.
  func isHidden(_ node: Int) -> Bool {
    guard nodes[node].start < nodes[node].end else { return false }
    if value(.hidden, of: node) != nil { return true }
    if let hides = value(.ariaHidden, of: node), hides.elementsEqual("true".utf8) {
      return nodes[node].name != .img
    }
    guard let style = value(.style, of: node) else { return false }
    return HiddenStyle.hides(style)
  }
}

extension HTMLTree {
  /// Classes of boxes that feed services and blog programs put below each item: counters, links for sharing, other items.
  private static let chores = [
    "feedflare", "mf-viral", "sharedaddy", "addtoany_share_save_container", "jp-relatedposts", "wpcnt",
  ]

  /// Whether an element is a box for sharing and the like, by its class.
  func isChore(_ node: Int) -> Bool {
    guard let classes = value(.class, of: node), classes.count < 400 else { return false }
    return classes.split(separator: 0x20).contains { name in
      HTMLTree.chores.contains { name.elementsEqual($0.utf8) }
    }
  }
}

/// Whether a style hides.
enum HiddenStyle {
  /// Whether a `style` attribute says `display: none` or `visibility: hidden`.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12, style.count < 2_000 else { return false }
    let dense = style.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard dense.contains(UInt8(ascii: ":")) else { return false }
    for declaration in dense.split(separator: UInt8(ascii: ";")) {
      if declaration.starts(with: "display:none".utf8) || declaration.starts(with: "visibility:hidden".utf8) {
        return true
      }
    }
    return false
  }
}
