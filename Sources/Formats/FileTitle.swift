// What a file's name says where the text says nothing: a title, and perhaps a day.

/// A title made of a file's name.
struct FileTitle {
  /// The name made readable: without suffix and leading day, `-` and `_` as spaces.
  let title: String
  /// The day that the name begins with ("2016-01-29-api.md"), in Unix seconds.
  let date: Int64?

  /// Reads a source's name.
  init(_ source: SourceFile) {
    var name = source.fileName
    if !source.suffix.isEmpty { name = name.dropLast(source.suffix.count + 1) }
    date = FileTitle.day(&name)
    let words = name.split { $0 == "_" || $0 == "-" || $0 == " " }
    // A name of numbers and hashes reads no better with spaces.
    let isReadable = words.contains { $0.utf8.count > 1 && $0.allSatisfy(\.isLetter) } || name.contains(" ")
    let title = isReadable ? words.joined(separator: " ") : String(name)
    self.title = title.isEmpty ? String(source.fileName) : title
  }

  /// Takes a day off the start of a name, as blogs write it there.
  private static func day(_ name: inout Substring) -> Int64? {
    let parts = name.split(separator: "-", maxSplits: 3)
    guard parts.count >= 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2].prefix(2)), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if parts.count == 4, parts[2].utf8.count <= 2 { name = parts[3] }
    return date.unixSeconds
  }
}
