// What a file that comes with an article is called where it is listed.

extension Attachment {
  /// Its title, else what kind of file it is, and its size: "Audio, 24 MB".
  public var name: String {
    let title = (title ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let name = title.isEmpty ? kind : title
    return size.flatMap(Attachment.length).map { name + ", " + $0 } ?? name
  }

  /// What kind of file it is, by its media type, else by the ending of its name.
  private var kind: String {
    let type = mimeType.lowercased().prefix { $0 != ";" }
    let word = type.split(separator: "/").first.map(String.init) ?? ""
    if let kind = Attachment.kinds[word] { return kind }
    if let kind = Attachment.kinds[String(type)] { return kind }
    let file = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2).last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return "File" }
    let ending = file[file.index(after: dot)...]
    guard (2...5).contains(ending.utf8.count),
      ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return "File" }
    return ending.uppercased() + " file"
  }

  private static let kinds = [
    "audio": "Audio", "video": "Video", "image": "Picture", "text/html": "Page",
    "application/xhtml+xml": "Page",
    "application/pdf": "PDF file", "application/x-bittorrent": "Torrent", "application/ogg": "Audio",
    "application/vnd.apple.mpegurl": "Video", "application/x-mpegurl": "Video",
  ]

  /// Bytes as people say them, in powers of ten; nil for none.
  private static func length(_ bytes: Int) -> String? {
    guard bytes > 0 else { return nil }
    if bytes < 1_000 { return "\(bytes) bytes" }
    var (value, unit) = (Double(bytes) / 1_000, 0)
    while value >= 999.5, unit < 3 { (value, unit) = (value / 1_000, unit + 1) }
    // One digit behind the point where there is one before it.
    let tenths = Int((value * 10).rounded())
    let number =
      tenths >= 100 || tenths % 10 == 0 ? "\(Int(value.rounded()))" : "\(tenths / 10).\(tenths % 10)"
    return number + " " + ["kB", "MB", "GB", "TB"][unit]
  }
}
