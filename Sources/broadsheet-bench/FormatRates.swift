// How fast files are read to articles, beside programs that only cut the same files into parts.

import ArgumentParser
import Formats
import Foundation

/// Measures the reading of files: megabytes a second of processor, and the memory of a feed that never ends.
///
/// Of pages the article is extracted; beside it stands what `xmllint --html` takes to make no more than a tree of them.
struct FormatRates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Reads files to articles in several rounds, beside xmllint and sfeed where they are installed.")

  /// What the files of one kind took in all.
  private struct Total {
    var bytes = 0.0
    var seconds = 0.0
  }

  @Argument(help: "Feeds, saved pages and other files with articles.", completion: .file())
  var files: [String] = []

  @Option(help: "How often each file is read; the middle round counts.")
  var rounds = 9

  @Option(
    help: "Also read a made-up feed of so many megabytes as it comes, and say how much memory that takes.")
  var endless = 0

  func run() throws {
    Self.row("file", "MB", "articles", "MB/s", "xmllint", "sfeed")
    var totals: [String: Total] = [:]
    for path in files {
      let content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      // A small file is read as often as makes a time that can be measured.
      let repeats = max(1, 8_000_000 / max(1, content.count))
      var (articles, kind) = (0, "")
      let spent = try (0..<max(1, rounds)).map { _ in
        let watch = Stopwatch()
        for _ in 0..<repeats { (articles, kind) = try Self.read(content, path) }
        return watch.spent.cpu / Double(repeats)
      }.median
      let size = Double(content.count) / 1e6
      totals[kind, default: Total()].bytes += size
      totals[kind, default: Total()].seconds += spent
      let isPage = kind == "pages"
      Self.row(
        path.split(separator: "/").last.map(String.init) ?? path, size.text, "\(articles)",
        (size / spent).text,
        rate(of: isPage ? "xmllint --html --noout" : "xmllint --stream --noout", path, size),
        isPage ? "" : rate(of: "sfeed", path, size))
    }
    for (kind, total) in totals.sorted(by: { $0.key < $1.key }) where total.seconds > 0 {
      Self.row("all \(kind)", total.bytes.text, "", (total.bytes / total.seconds).text, "", "")
    }
    if endless > 0 { try readEndless() }
  }

  private static func row(_ columns: String...) {
    let rest = columns.dropFirst().map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    print((columns.first ?? "").padding(toLength: 44, withPad: " ", startingAt: 0) + rest.joined())
  }

  /// Reads a file as an import does, in parts of a megabyte; says how many articles it has and of what kind it is.
  private static func read(_ content: [UInt8], _ path: String) throws -> (articles: Int, kind: String) {
    var at = 0
    var reader = try FileReader(
      ByteSource(name: path) {
        guard at < content.count else { return nil }
        defer { at += 1 << 20 }
        return Array(content[at..<min(content.count, at + 1 << 20)])
      })
    var articles = 0
    while let more = try reader.next() { articles += more.count }
    let reading = reader.reading
    let isPage = ["html", "mhtml", "webarchive"].contains(reading.format)
    return (articles, reading.kind == "feed" ? "feeds" : isPage ? "pages" : "other files")
  }

  /// What another program makes of the same file, processor time of its start included; "-" when it is not installed.
  private func rate(of command: String, _ path: String, _ size: Double) -> String {
    let repeats = max(1, min(50, Int(20 / max(size, 0.01))))
    let quoted = "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    let line = command == "sfeed" ? "sfeed < \(quoted)" : "\(command) \(quoted)"
    let script =
      "command -v \(command.split(separator: " ")[0]) > /dev/null || exit 9\n"
      + "i=0; while [ $i -lt \(repeats) ]; do \(line) > /dev/null 2>&1 || exit 9; i=$((i+1)); done; echo done"
    guard let done = try? Processor.run("/bin/sh", ["-c", script]), done.output.hasPrefix("done") else {
      return "-"
    }
    return (size * Double(repeats) / (done.milliseconds / 1000)).text
  }

  private func readEndless() throws {
    let before = Processor.peakMegabytes(of: getpid())
    let start = Array(
      "<rss version=\"2.0\"><channel><title>Endless</title><link>https://a.example/</link>".utf8)
    var left = endless * 1_000_000
    var number = 0
    let watch = Stopwatch()
    var reader = try FileReader(
      ByteSource(name: "endless.xml") {
        if left <= 0 { return nil }
        var part = number == 0 ? start : []
        while part.count < 1 << 20 {
          number += 1
          part +=
            "<item><title>Number \(number)</title><guid>https://a.example/\(number)</guid><description>".utf8
          for _ in 0..<40 {
            part += "&lt;p&gt;The tram runs again, said the town, and it runs late.&lt;/p&gt; ".utf8
          }
          part += "</description></item>\n".utf8
        }
        left -= part.count
        return part
      })
    var articles = 0
    while let more = try reader.next() { articles += more.count }
    let after = Processor.peakMegabytes(of: getpid())
    print(
      "a feed of \(endless) MB as it comes: \(articles) articles, \(watch.spent.cpu.text) s of CPU with its making, "
        + "\(before.text) MB held before, \(after.text) MB at most")
  }
}
