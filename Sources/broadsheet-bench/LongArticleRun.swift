// How long a long article takes to open and to be set anew, in the whole program.

import ArgumentParser
import Articles
import Formats
import Foundation
import Screen
import Storage

/// Opens articles of a megabyte through a pseudo-terminal, and changes the window's width while they are read.
struct LongArticleRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Opens long made-up articles in the program, and changes the window's width.")

  @Option(help: "Megabytes of each article.") var megabytes = 1
  @Option(help: "How often each is opened; the middle figure counts.") var rounds = 7
  @Option(help: "The program; the one built beside the bench when left out.") var program: String?

  func run() async throws {
    let folder = NSTemporaryDirectory() + "broadsheet-bench-article"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, document) in [
      ("plain Latin", LongArticle.plain(bytes: megabytes * 1_000_000)),
      ("mixed", LongArticle.mixed(bytes: megabytes * 1_000_000)),
    ] {
      try? FileManager.default.removeItem(atPath: folder)
      let home = folder + "/broadsheet"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      try "preview = false\n".write(toFile: home + "/config.toml", atomically: true, encoding: .utf8)
      let article = Article(
        title: "A #1 long article", body: Body(format: "html", text: DocumentHTML.written(document)))
      let store = try ArticleStore.open(at: folder + "/library.sqlite")
      let file = FileOrigin(path: "/bench/long.html", modified: 0, size: 1, contentHash: 1)
      _ = try await store.merge([
        Arrival(
          article: article, searchText: "", fallbackDate: ArticleDate(seconds: 0, origin: .file), file: file)
      ])
      try store.close()
      try measure(name, folder: folder)
    }
  }

  private func measure(_ name: String, folder: String) throws {
    var (opened, narrowed, ended): ([Figure], [Figure], [Figure]) = ([], [], [])
    for _ in 0..<rounds {
      // A program that has opened nothing yet.
      let seat = try Seat(
        program: program ?? Built.path("broadsheet"), ["--library", folder + "/library.sqlite"], home: folder)
      _ = seat.reach { $0.hasRows }
      seat.settle(400)
      seat.session.send("4")
      seat.settle(200)
      // The title stands in the list, and then above the text as well.
      opened.append(
        seat.measure("open", "\r") { $0.text.components(separatedBy: "#1 long article").count > 2 })
      seat.settle(400)
      seat.session.send(String(repeating: "\u{1B}[6~", count: 20))
      seat.settle(100)
      // Narrower than the measure, or the lines would stay as they are.
      narrowed.append(resize(seat, to: Size(width: 70, height: 40)))
      // The end is set anew from all that stands above it.
      seat.session.send("\u{1B}[F")
      seat.settle(200)
      ended.append(resize(seat, to: Size(width: 60, height: 40)))
      // Else the next would begin here.
      seat.session.send("\u{1B}[H")
      seat.settle(100)
      seat.session.send("Q")
      _ = seat.settle(100)
    }
    for (step, all) in [("first page", opened), ("narrower", narrowed), ("narrower at the end", ended)] {
      print(
        "\(name), \(megabytes) MB, \(step): painted after \(all.map(\.wall).median.text) ms, \(all.map(\.cpu).median.text) ms of CPU"
      )
    }
  }

  /// Changes the window's size; until nothing more is written, the new lines among it.
  private func resize(_ seat: Seat, to size: Size) -> Figure {
    let before = seat.session.output.count
    let cpuBefore = seat.cpu
    let start = ContinuousClock.now
    seat.session.resize(size)
    let (last, count) = seat.settle(100)
    let wall = start.duration(to: last).seconds * 1000
    return Figure(
      step: "resize", cpu: seat.cpu - cpuBefore, wall: wall, wallP99: wall, bytes: Double(count - before))
  }
}
