// The verb that says how files are read.

import ArgumentParser
import Formats
import Intake

/// Says what files are read as; the library has no part in it.
struct InspectVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Say how files are read: format, encoding, title, date, tags, text.")

  @Argument(help: "Files.", completion: .file())
  var files: [String]

  @Flag(name: .customLong("json"), help: "Print a JSON Feed object for each file, on a line of its own.")
  var isJSON = false

  @Flag(
    name: .customLong("why"),
    help: "Say of a saved page which blocks are its article and which are left out, and why.")
  var saysWhy = false

  func perform() async throws -> Outcome {
    var failures = 0
    for path in files {
      do {
        let file = try ArticleFile(path: path)
        if isJSON {
          try Self.tellAsJSON(file)
        } else {
          try Self.tell(file, path)
          if saysWhy { Self.tellWhy(try ArticleFile.verdicts(path: path)) }
        }
      } catch {
        Output.complain("\(error)")
        failures += 1
      }
    }
    return failures == 0 ? .done : failures == files.count ? .failed : .inPart
  }

  private static func tellAsJSON(_ file: ArticleFile) throws {
    let parts = Inspection(of: file.reading, fileName: file.name)
    Output.raw(parts.beginning)
    var isFirst = true
    try file.articles { read in
      Output.raw((isFirst ? "" : ", ") + parts.item(read))
      isFirst = false
    }
    Output.raw(parts.end + "\n")
  }

  /// Tells what became of the blocks of a page, one line a block.
  private static func tellWhy(_ verdicts: [BlockVerdict]?) {
    guard let verdicts else { return Output.line("  no saved page: all of its text is kept") }
    for verdict in verdicts {
      let fate = verdict.isKept ? "kept" : "left out"
      Output.line(
        "  \(Cells.fitted(fate, to: 8)) \(verdict.element) (\(verdict.reason)): \(verdict.beginning)")
    }
  }

  private static func tell(_ file: ArticleFile, _ path: String) throws {
    let reading = file.reading
    let count =
      reading.kind == "opml"
      ? Count.of(reading.outlines.count, "feed") : Count.of(file.count, "article")
    Output.line("\(path): \(reading.format), \(reading.encoding), \(count)")
    if let feed = reading.feed { tell(feed) }
    for outline in reading.outlines {
      Output.line("  \((outline.path + [outline.title]).joined(separator: " / ")): \(outline.address)")
    }
    try file.articles { read in
      let article = read.article
      let rows = [
        ("title", article.title), ("authors", article.authors.joined(separator: ", ")),
        ("source", article.source),
        ("date", article.date.map { DateWords.universal($0.seconds) } ?? ""),
        ("language", article.language ?? ""),
        ("tags", article.tags.joined(separator: ", ")), ("link", article.link ?? ""),
        ("related", article.related.map(\.title).joined(separator: " · ")),
        ("text", Count.of(words(in: read.searchText), "word")),
      ]
      tell(rows)
    }
  }

  /// How many words a text has, counted without making a list of them.
  private static func words(in text: String) -> Int {
    var (count, isInWord) = (0, false)
    for byte in text.utf8 {
      let isLetter = byte > 0x20
      if isLetter, !isInWord { count += 1 }
      isInWord = isLetter
    }
    return count
  }

  private static func tell(_ feed: FeedDescription) {
    tell([
      ("feed", feed.title ?? ""), ("about", feed.summary ?? ""), ("page", feed.homePage ?? ""),
      ("address", feed.address ?? ""), ("language", feed.language ?? ""),
      ("made by", feed.authors.compactMap { $0.name ?? $0.email ?? $0.url }.joined(separator: ", ")),
    ])
  }

  private static func tell(_ rows: [(String, String)]) {
    for (name, value) in rows where !value.isEmpty { Output.line("  \(Cells.fitted(name, to: 8)) \(value)") }
  }
}
