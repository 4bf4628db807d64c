// What is not read at all, and why.

/// Tells files that are no articles by their first bytes.
enum Refusal {
  /// Why a file is not read, whatever its format; nil when the formats should be asked.
  static func of(_ sample: Sample) -> FormatError? {
    if sample.start == sample.bytes.count { return .empty(file: sample.name) }
    for (mark, what) in signatures where sample.bytes.starts(with: mark) {
      return .notText(file: sample.name, what: what)
    }
    return nil
  }

  /// Why a file that no particular format recognizes is not read as text; nil when it is.
  static func ofText(_ sample: Sample) -> FormatError? {
    if ByteOrderMark.of(sample.bytes) == nil, isBinary(sample.bytes) {
      return .notText(file: sample.name, what: "binary data")
    }
    // A Markdown file may well begin with a tag.
    if ArticleFormat.markdown.suffixes.contains(sample.suffix) { return nil }
    for (mark, what) in markup where sample.begins(with: mark) {
      return .unsupported(file: sample.name, what: what)
    }
    return nil
  }

  /// Whether bytes hold zeros and are not UTF-16, or are full of control characters.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(0) { return WideTextGuess.charset(of: bytes) == nil }
    let controls = bytes.prefix(65_536).count { $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1B }
    return controls * 20 > min(bytes.count, 65_536)
  }

  private static let signatures: [(mark: [UInt8], what: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"), (Array("GIF89a".utf8), "a GIF picture"),
    (Array("%PDF-".utf8), "a PDF document"), (Array("{\\rtf".utf8), "a rich-text document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"), (Array("BZh9".utf8), "a bzip2 archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("OggS".utf8), "a sound recording"), (Array("ID3".utf8) + [3], "a sound recording"),
    (Array("fLaC".utf8), "a sound recording"), (Array("RIFF".utf8), "a sound, video or picture"),
  ]

  private static let markup: [(mark: String, what: String)] = [
    ("<?xml", "an XML file")
  ]
}
