// The `meta` and `link` elements of a page by their names.

/// What a page's `meta` elements say, by name in lower case.
struct MetaElements: Sendable {
  private var values: [String: [String]] = [:]
  /// The address that the page names as its own.
  private(set) var canonical: String?

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      switch tree.nodes[node].name {
      case .meta: take(node, tree)
      case .link:
        guard let rel = tree.trimmed(.rel, of: node)?.lowercased(), canonical == nil,
          rel.split(separator: " ").contains("canonical")
        else { continue }
        canonical = tree.trimmed(.href, of: node)
      default: break
      }
    }
  }

  private mutating func take(_ node: Int, _ tree: HTMLTree) {
    guard let content = tree.trimmed(.content, of: node) else { return }
    let value = content.contains("<") || content.contains("&") ? HTMLBody.words(content) : content
    let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !line.isEmpty else { return }
    for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      // A property may name several at once; a name with a space is one.
      for word in (tree.trimmed(name, of: node) ?? "").lowercased().split(separator: " ") {
        let key =
          word.hasPrefix("dcterms.") || word.hasPrefix("dc.") ? String(word) : MetaElements.plain(word)
        values[key, default: []].append(line)
      }
    }
  }

  /// "dc:title" and "dcterm:title" as "dc.title".
  private static func plain(_ name: Substring) -> String {
    for prefix in ["dc:", "dcterm:", "dcterms:", "dcterm."] where name.hasPrefix(prefix) {
      return "dc." + name.dropFirst(prefix.utf8.count)
    }
    return String(name)
  }

  /// The first value under a name.
  subscript(_ name: String) -> String? { values[name]?.first ?? alias(name) }

  /// All values under a name.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  private func alias(_ name: String) -> String? {
    guard name.hasPrefix("dc.") else { return nil }
    return values["dcterms." + name.dropFirst(3)]?.first
  }
}
