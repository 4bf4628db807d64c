// All links of the open article: the real host first, so that a text cannot pretend to be another address.

import Articles
import Screen
import Typesetting

/// One link as the list of links shows it.
public struct LinkRow: Sendable, Equatable {
  /// Where it leads.
  var address: String
  /// What the article calls it.
  var text: String

  /// Where it really leads: the host, or the scheme with what follows where there is none.
  ///
  /// As browsers read it (WHATWG URL): what stands before the last `@` is no host, a backslash ends one. A name that looks like
  /// another by letters of other scripts is said to be one.
  var host: String { LinkRow.host(of: address) }

  /// One row.
  var line: OverlayLine {
    OverlayLine([.init(host, role: .link), .init(text.isEmpty ? "" : "  " + text, role: .overlay)])
  }

  static func host(of address: String) -> String {
    guard let colon = address.firstIndex(of: ":") else { return address }
    let rest = address[address.index(after: colon)...]
    guard rest.hasPrefix("//") || rest.hasPrefix("\\\\") else { return address }
    let authority = rest.dropFirst(2).prefix { !"/\\?#".contains($0) }
    guard let host = authority.split(separator: "@", omittingEmptySubsequences: false).last, !host.isEmpty
    else { return address }
    return mixesLetters(host) ? "\(host) (letters of several scripts)" : String(host)
  }

  /// Whether a part of a name has Latin letters and such of Greek, Cyrillic or Armenian, which look like them (Unicode, UTS 39).
  private static func mixesLetters(_ host: Substring) -> Bool {
    host.split(separator: ".").contains { label in
      let scalars = label.unicodeScalars
      return scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        && scalars.contains { (0x370...0x58F).contains($0.value) }
    }
  }
}

extension State {
  /// Lists the links, attachments and related stories of the open article.
  mutating func openLinks() -> [Effect] {
    guard let open = article else {
      say("No article is open here.")
      return []
    }
    var rows =
      open.text.links.map { LinkRow(address: $0.url, text: $0.text) }
      + open.stored.article.attachments.map { LinkRow(address: $0.url, text: "attached: \($0.name)") }
    let known = Set(rows.map(\.address))
    rows += open.stored.article.related.compactMap { story in
      story.link.flatMap { known.contains($0) ? nil : LinkRow(address: $0, text: story.title) }
    }
    guard !rows.isEmpty else {
      say("This article has no links.")
      return []
    }
    show(.list(.links(rows), names: rows.map { "\($0.host) \($0.text) \($0.address)" }))
    return []
  }

  /// A key or the mouse in the list of links.
  mutating func linksDeed(_ deed: OverlayDeed, _ links: [LinkRow]) -> [Effect] {
    let row = overlays.last?.rows.current.map { links[$0] }
    switch deed {
    case .typed: changeOverlay { $0.narrowToInput() }
    case .take:
      guard let row else { return [] }
      closeOverlay()
      return [.browse(row.address)]
    case .command("copy-link"): return row.map { [.copy($0.address, what: "link")] } ?? []
    case .command("copy-markdown"):
      return row.map { [.copy("[\($0.text)](\($0.address))", what: "Markdown link")] } ?? []
    case .command("open-browser"): return row.map { [.browse($0.address)] } ?? []
    case .close, .command("links"): closeOverlay()
    case .moved, .tab, .nothing, .command: break
    }
    return []
  }
}
