// What is not read at all, and why.

/// Tells files that are no articles by their first bytes.
enum Refusal {
  /// Why a file is not read; nil when a format should be asked.
  static func of(_ sample: Sample) -> FormatError? {
    if sample.start == sample.bytes.count { return .empty(file: sample.name) }
    if let what = signature(sample.bytes) { return .notText(file: sample.name, what: what) }
    return nil
  }

  private static func signature(_ bytes: [UInt8]) -> String? {
    for (mark, what) in signatures where bytes.starts(with: mark) { return what }
    return nil
  }

  private static let signatures: [(mark: [UInt8], what: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x1F, 0x8B], "a gzip archive"),
    (Array("GIF8".utf8), "a GIF picture"), (Array("%PDF-".utf8), "a PDF document"),
  ]
}
