// Relative addresses made whole (RFC 3986 §5.2).

/// The address that relative ones of a text refer to.
struct BaseAddress: Sendable {
  /// "https:" with its colon, in lower case.
  private let scheme: Substring
  /// "//host"; empty when the base has none.
  private let authority: Substring
  private let path: Substring
  private let query: Substring

  /// Reads a base; nil when it is no whole address with a host.
  init?(_ address: String) {
    let parts = AddressParts(address[...])
    guard !parts.scheme.isEmpty, parts.authority.utf8.count > 2 else { return nil }
    (scheme, authority, path, query) = (parts.scheme, parts.authority, parts.path, parts.query)
  }

  /// The whole address of a reference, white space around it and line ends in it removed.
  func resolve(_ reference: String) -> String {
    let reference = BaseAddress.cleaned(reference)
    let parts = AddressParts(reference[...])
    if !parts.scheme.isEmpty { return reference }
    if !parts.authority.isEmpty { return String(scheme) + reference }
    let start = String(scheme + authority)
    if parts.path.isEmpty {
      return start + path + (parts.query.isEmpty ? query : parts.query) + parts.fragment
    }
    var target = String(parts.path)
    if !target.hasPrefix("/") {
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
      target = folder + target
    }
    return start + BaseAddress.withoutDots(target) + parts.query + parts.fragment
  }

  /// An address as written in an attribute, without the white space that may stand around and line ends within.
  static func cleaned(_ address: String) -> String {
    let trimmed = address[...].trimmed
    guard trimmed.utf8.contains(where: { $0 < 0x20 }) else { return String(trimmed) }
    return String(decoding: trimmed.utf8.filter { $0 >= 0x20 }, as: UTF8.self)
  }

  /// Whether an address leads to no page but does something, or reads the reader's own files: no article's link may.
  static func acts(_ address: String) -> Bool {
    // What is left once control characters are out may have blanks around it again.
    let cleaned = cleaned(cleaned(address))
    let scheme = AddressParts(cleaned[...]).scheme.lowercased()
    return ["javascript:", "data:", "blob:", "about:", "vbscript:", "file:"].contains(scheme)
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      if part == ".." {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else if part == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }
}

/// An address cut into its parts (RFC 3986 appendix B).
struct AddressParts {
  /// With its colon; empty when there is none.
  private(set) var scheme: Substring = ""
  /// With its two slashes.
  private(set) var authority: Substring = ""
  private(set) var path: Substring
  /// With its question mark.
  private(set) var query: Substring = ""
  /// With its `#`.
  private(set) var fragment: Substring = ""

  init(_ address: Substring) {
    var rest = address
    if let colon = rest.utf8.firstIndex(where: { !AddressParts.isOfScheme($0) }), colon > rest.startIndex,
      rest.utf8[colon] == UInt8(ascii: ":"), rest.utf8.first?.isASCIILetter == true
    {
      let end = rest.utf8.index(after: colon)
      scheme = rest[..<end]
      rest = rest[end...]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[mark...]
      rest = rest[..<mark]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[mark...]
      rest = rest[..<mark]
    }
    if rest.utf8.starts(with: "//".utf8) {
      let host = rest.dropFirst(2)
      let end = host.utf8.firstIndex(of: UInt8(ascii: "/")) ?? host.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// The host without "www."; empty when there is none.
  var host: Substring {
    var host = authority.dropFirst(2)
    if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) { host = host[host.utf8.index(after: at)...] }
    if let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
