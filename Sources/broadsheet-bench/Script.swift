// The script of keys that is played on a library: from the first headline to marking all.

import Foundation
import Pty

/// Plays the keys on one library.
struct Script {
  let program: String
  let library: String
  let home: String

  /// The key that moves one row down.
  static let down = "\u{1B}[B"

  private var arguments: [String] { ["--library", library] }

  func run(articles: Int, starts: Int, limits: Limits) throws -> SizeReport {
    var report = SizeReport(articles: articles)
    report.limitWindow = try limits.window(of: library)
    report.limitScreen = try limits.screen(home: home)
    report.limitRow = try limits.row(home: home)
    report.start = try (0..<starts).map { _ in try start() }.median
    let seat = try Seat(program: program, arguments, home: home)
    _ = seat.reach { $0.hasRows }
    seat.settle(400)
    report.memoryAtStart = Processor.peakMegabytes(of: seat.session.process)
    report.figures += moving(seat)
    report.figures += searching(seat)
    report.figures += marking(seat, &report)
    report.memory = Processor.peakMegabytes(of: seat.session.process)
    let (cpu, bytes) = idle(seat)
    report.idleCPU = cpu
    report.idleBytes = bytes
    seat.session.send("Q")
    _ = seat.settle(100)
    return report
  }

  /// Milliseconds of processors until the first headline is on the screen.
  private func start() throws -> Double {
    let seat = try Seat(program: program, arguments, home: home)
    let used = seat.reach { $0.hasRows }
    seat.session.send("Q")
    seat.settle(60)
    return used ?? .nan
  }

  private func moving(_ seat: Seat) -> [Figure] {
    var figures: [Figure] = []
    // Side by side first: the selection's preview comes 120 ms after it rests.
    figures.append(seat.measure("down, split", Self.down, times: 60))
    seat.settle(400)
    let before = seat.cpu
    seat.session.send(Self.down)
    seat.settle(500)
    let down = figures[0].cpu
    figures.append(Figure(step: "preview", cpu: seat.cpu - before - down, wall: 0, wallP99: 0, bytes: 0))
    seat.session.send("ww")
    seat.settle(400)
    figures.append(seat.measure("down", Self.down, times: 200))
    figures.append(seat.measure("page", "\u{1B}[6~", times: 20))
    figures.append(seat.measure("home", "\u{1B}[H"))
    figures.append(seat.measure("200 downs", String(repeating: Self.down, count: 200), quiet: 100))
    figures.append(seat.measure("end", "\u{1B}[F"))
    seat.session.send("\u{1B}[H")
    seat.settle(200)
    figures.append(seat.measure("open", "\r") { $0.text.contains("read on") })
    figures.append(seat.measure("back", "q"))
    return figures
  }

  private func searching(_ seat: Seat) -> [Figure] {
    var figures: [Figure] = []
    let searches = [
      ("one letter", "r"), ("common word", "ri"), ("rare word", "quokkasphere"), ("two Han", "衛星"),
      ("phrase", "\"silver harbour bridge\""), ("word with tag", "topic quokkasphere"),
    ]
    for (name, words) in searches {
      seat.session.send("/")
      seat.settle(60)
      // All but the last letter is typed first: what is measured is one key, to its first results. While they are
      // looked for, the bar has no position.
      let last = words.last.map(String.init) ?? ""
      if words.count > 1 { seat.session.send(String(words.dropLast())) }
      seat.settle(600)
      figures.append(seat.measure("search: \(name)", last) { $0.line(0).contains("1/") })
      seat.settle(300)
      seat.session.send("\u{1B}")
      seat.settle(300)
    }
    figures.append(seat.measure("tags", "t") { $0.text.contains("all articles") })
    seat.settle(200)
    seat.session.send("topic 10")
    seat.settle(300)
    figures.append(seat.measure("tag filter", "\r", quiet: 80))
    seat.settle(300)
    seat.session.send("\u{1B}\u{1B}")
    seat.settle(300)
    return figures
  }

  private func marking(_ seat: Seat, _ report: inout SizeReport) -> [Figure] {
    seat.session.send("4")
    seat.settle(400)
    // All is marked read; meanwhile keys must be answered.
    let start = ContinuousClock.now
    seat.session.send("A")
    var slowest: [Double] = []
    var figures: [Figure] = []
    while start.duration(to: .now).seconds < 120 {
      let figure = seat.measure("", slowest.count % 2 == 0 ? Self.down : "\u{1B}[A", quiet: 2)
      slowest.append(figure.wall)
      // The message may go with the next key in the same turn; what the bar counts stays.
      if seat.session.screen.line(0).contains(" 0 unread") { break }
    }
    figures.append(
      Figure(
        step: "all read", cpu: 0, wall: start.duration(to: .now).seconds * 1000, wallP99: slowest.max() ?? 0,
        bytes: 0))
    seat.settle(300)
    seat.session.send("u")
    _ = seat.reach(120) { $0.text.contains("Undone") }
    return figures
  }

  private func idle(_ seat: Seat) -> (cpu: Double, bytes: Int) {
    seat.settle(1500)
    let cpu = seat.cpu
    let bytes = seat.session.output.count
    Thread.sleep(forTimeInterval: 3)
    return (seat.cpu - cpu, seat.session.output.count - bytes)
  }
}

extension PtyScreen {
  /// True when a headline of the bench is on the screen.
  var hasRows: Bool { line(1).contains("#") || line(2).contains("#") }
}
