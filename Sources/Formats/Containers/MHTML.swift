// A page saved as a mail of several parts (RFC 2557): the part that is the page, decoded.

/// A page out of an MHTML file.
struct MHTML {
  /// The page's bytes.
  let bytes: [UInt8]
  /// Where it was saved from.
  let address: String?
  /// What the file says of the page's encoding.
  let charset: String?

  /// Whether bytes begin like an MHTML file.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(8_192), as: UTF8.self).lowercased()
    guard
      head.hasPrefix("from:") || head.hasPrefix("mime-version:") || head.hasPrefix("content-type:")
        || head.hasPrefix("subject:") || head.hasPrefix("x-") || head.hasPrefix("date:")
        || head.hasPrefix("return-path:")
    else { return false }
    return head.contains("multipart/related")
      || (head.contains("mime-version:") && head.contains("text/html"))
  }

  /// Reads a file; nil when no part of it is a page.
  init?(_ bytes: [UInt8]) {
    guard let part = MHTML.page(in: MIMEPart(bytes[...]), depth: 0) else { return nil }
    self.bytes = part.decoded
    let own = part.fields["content-location"]
    let whole = MIMEPart(bytes[...]).fields
    address = (own?.hasPrefix("http") == true ? own : nil) ?? whole["snapshot-content-location"] ?? own
    charset = part.parameter("charset", of: "content-type")
  }

  /// All parts of a file that hold no others.
  static func parts(_ bytes: [UInt8]) -> [MIMEPart] { parts(in: MIMEPart(bytes[...]), depth: 0) }

  private static func parts(in part: MIMEPart, depth: Int) -> [MIMEPart] {
    guard depth < 4, (part.fields["content-type"] ?? "").lowercased().hasPrefix("multipart/"),
      let boundary = part.parameter("boundary", of: "content-type")
    else { return [part] }
    return part.parts(boundary).flatMap { parts(in: $0, depth: depth + 1) }
  }

  /// The first part that is a page, in parts of parts too.
  private static func page(in part: MIMEPart, depth: Int) -> MIMEPart? {
    let type = (part.fields["content-type"] ?? "").lowercased()
    if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") { return part }
    guard depth < 4, type.hasPrefix("multipart/"),
      let boundary = part.parameter("boundary", of: "content-type")
    else {
      return nil
    }
    return part.parts(boundary).lazy.compactMap { page(in: $0, depth: depth + 1) }.first
  }
}

/// A part of a mail: its header fields and its body (RFC 2045).
struct MIMEPart: Sendable {
  /// Values by name in lower case.
  private(set) var fields: [String: String] = [:]
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var name = ""
    while index < bytes.endIndex, fields.count < 200 {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = String(decoding: bytes[index..<end], as: UTF8.self)
      index = min(end + 1, bytes.endIndex)
      if line[...].trimmed.isEmpty { break }
      if line.first == " " || line.first == "\t" {
        fields[name, default: ""] += " " + line[...].trimmed
      } else if let colon = line.firstIndex(of: ":") {
        name = line[..<colon].lowercased()
        fields[name] = String(line[line.index(after: colon)...].trimmed)
      }
    }
    body = bytes[index...]
  }

  /// A parameter of a field: `boundary="…"`.
  func parameter(_ wanted: String, of field: String) -> String? {
    for part in (fields[field] ?? "").split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      if pair.count == 2, pair[0].lowercased() == wanted { return pair[1].filter { $0 != "\"" } }
    }
    return nil
  }

  /// The parts between lines that are the boundary; no more than a thousand.
  func parts(_ boundary: String) -> [MIMEPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < 1_000 {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[index..<end].starts(with: mark) {
        if let start { parts.append(MIMEPart(body[start..<index])) }
        start = min(end + 1, body.endIndex)
      }
      index = end + 1
    }
    if let start, start < body.endIndex, parts.isEmpty { parts.append(MIMEPart(body[start...])) }
    return parts
  }

  /// The body's bytes, its transfer encoding undone.
  var decoded: [UInt8] {
    switch (fields["content-transfer-encoding"] ?? "").lowercased() {
    case "quoted-printable": MIMEPart.unquoted(body)
    case "base64": Base64Text.bytes(body)
    default: Array(body)
    }
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = Entities.hexDigit(bytes[index]),
        let low = Entities.hexDigit(bytes[index + 1])
      {
        result.append(UInt8(high << 4 | low))
        index += 2
      } else if index < bytes.endIndex, bytes[index] == 0x0D || bytes[index] == 0x0A {
        if bytes[index] == 0x0D { index += 1 }
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
