// Which addresses of an article may be opened by another program, and where they really lead.

import Screen

/// An address that a browser or a mail program may be given.
nonisolated struct WebAddress: Hashable, Sendable {
  /// Why an address is not opened.
  enum Refusal: Error, Hashable, CustomStringConvertible {
    /// It names a scheme that could start anything.
    case scheme(String)
    /// It leads nowhere by itself.
    case notAnAddress(String)

    var description: String {
      switch self {
      case .scheme(let name):
        "“\(name):” addresses are not opened; only \(LinkAddress.schemes.joined(separator: ", ")) are · y copies it"
      case .notAnAddress(let text): "“\(text)” is not an address that can be opened by itself."
      }
    }
  }

  /// The address as it is handed over.
  let text: String
  /// The host that it really leads to, or whom a letter goes to: what stands before an `@` is no host.
  let host: String

  /// Checks an address; white space and control characters never belong to one.
  init(_ written: String) throws(Refusal) {
    var text = written.drop { $0.isWhitespace }[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    // A page may leave out the scheme of its own address.
    let whole = text.hasPrefix("//") ? "https:" + text : String(text)
    guard let colon = whole.firstIndex(of: ":") else { throw .notAnAddress(String(text.prefix(80))) }
    let scheme = whole[..<colon].lowercased()
    guard scheme.first?.isLetter == true,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { throw .notAnAddress(String(text.prefix(80))) }
    guard LinkAddress.schemes.contains(scheme) else { throw .scheme(scheme) }
    let isClean = whole.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
    guard isClean else { throw .notAnAddress(String(text.prefix(80))) }
    let rest = whole[whole.index(after: colon)...]
    if scheme == "mailto" {
      host = String(rest.prefix { $0 != "?" })
    } else {
      guard rest.hasPrefix("//") else { throw .notAnAddress(String(text.prefix(80))) }
      // Browsers take a backslash for a slash.
      let authority = rest.dropFirst(2).prefix { !"/\\?#".contains($0) }
      host = String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority)
    }
    guard !host.isEmpty else { throw .notAnAddress(String(text.prefix(80))) }
    self.text = whole
  }
}
