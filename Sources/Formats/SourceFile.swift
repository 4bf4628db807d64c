// A file as it comes in, and what a format looks at to recognize it.

/// The bytes of a file and the name by which people know it.
public struct SourceFile: Sendable {
  /// The whole content.
  public var bytes: [UInt8]
  /// The file's name, with or without its folders; used as a hint and for a title, never opened.
  public var name: String

  /// Makes a source of bytes and a name.
  public init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The last part of the name.
  var fileName: Substring {
    name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
  }

  /// The suffix in lower case, without the dot; empty when there is none.
  var suffix: String {
    let last = fileName
    guard let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")), dot != last.startIndex else { return "" }
    return last[last.utf8.index(after: dot)...].lowercased()
  }
}

/// What a format sees of a file before it is chosen.
public struct Sample: Sendable {
  /// The whole content.
  public let bytes: [UInt8]
  /// The suffix in lower case, without the dot; empty when there is none.
  public let suffix: String
  /// The file's name, for messages.
  public let name: String
  /// Where the text begins: behind a byte order mark and white space.
  let start: Int

  /// Looks at a source.
  public init(_ source: SourceFile) {
    bytes = source.bytes
    suffix = source.suffix
    name = String(source.fileName)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20, bytes[start] != 0 { start += 1 }
    self.start = start
  }

  /// Whether the text begins with these ASCII letters, whatever their case.
  func begins(with word: String) -> Bool {
    let letters = word.utf8
    guard bytes.count - start >= letters.count else { return false }
    return zip(bytes[start...], letters).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
  }
}
