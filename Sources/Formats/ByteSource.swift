// Where the bytes of a file come from, part by part.

/// A file's bytes in the order in which they stand there, and the name by which people know it.
public struct ByteSource {
  /// The file's name, with or without its folders; used as a hint and for a title, never opened.
  public let name: String
  /// The next bytes, some hundred thousand at a time; nil at the end.
  public let next: () -> [UInt8]?

  /// Makes a source of a name and what gives the bytes.
  public init(name: String, next: @escaping () -> [UInt8]?) {
    self.name = name
    self.next = next
  }

  /// A file that is in memory already.
  init(_ file: SourceFile) {
    var rest: [UInt8]? = file.bytes
    self.init(name: file.name) {
      defer { rest = nil }
      return rest
    }
  }
}
