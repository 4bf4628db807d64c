// A tag: compared without case, shown as first written.

/// A label on an article.
///
/// Two tags are the same when their folded names are.
public struct Tag: Sendable, Codable {
  /// The name as first written, with its spaces and hyphens.
  public let name: String
  /// The name by which it is compared: trimmed, inner white space folded to one space, lower case.
  public let key: String

  /// Makes a tag of a name as somebody wrote it; nil when nothing is left of it.
  public init?(_ written: String) {
    let words = written.split { $0.isWhitespace || $0.isNewline }
    guard !words.isEmpty else { return nil }
    name = words.joined(separator: " ")
    key = name.lowercased()
  }
}

extension Tag: Hashable {
  /// Equal when the keys are: "New York" is "new york".
  public static func == (a: Tag, b: Tag) -> Bool { a.key == b.key }

  /// Hashes the key alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A tag with how many articles bear it, library-wide.
public struct TagCount: Hashable, Sendable {
  /// The tag.
  public var tag: Tag
  /// Unread articles that bear it and are not in the trash.
  public var unread: Int
  /// All articles that bear it and are not in the trash.
  public var total: Int

  /// Makes a tag's row for a picker.
  public init(tag: Tag, unread: Int, total: Int) {
    self.tag = tag
    self.unread = unread
    self.total = total
  }
}
