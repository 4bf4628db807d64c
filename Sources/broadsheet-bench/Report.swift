// What a run found, as a table beside the limits, and as JSON.

import Foundation

/// The figures of one library's size.
struct SizeReport: Codable {
  var articles: Int
  var limitWindow = 0.0
  var limitScreen = 0.0
  var limitRow = 0.0
  var start = 0.0
  var memoryAtStart = 0.0
  var memory = 0.0
  var idleCPU = 0.0
  var idleBytes = 0
  var figures: [Figure] = []

  init(articles: Int) { self.articles = articles }

  /// The limits of opening and painting, added up.
  var limit: Double { limitWindow + limitScreen }

  var table: String {
    var lines = [
      "## \(articles) articles",
      "first headline: \(start.text) ms of CPU; limits \(limitWindow.text) + \(limitScreen.text) ms; ratio \((start / limit).text)",
      "one row down: the smallest ncurses program needs \(limitRow.text) ms of CPU at the same keys",
      "memory: \(memoryAtStart.text) MB after the start, \(memory.text) MB at most; idle 3 s: \(idleCPU.text) ms of CPU, \(idleBytes) bytes",
      "step                        cpu ms   wall ms   p99 ms    bytes",
    ]
    for figure in figures {
      lines.append(
        figure.step.padding(toLength: 24, withPad: " ", startingAt: 0)
          + [figure.cpu.text, figure.wall.text, figure.wallP99.text, String(format: "%.0f", figure.bytes)]
          .map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined())
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The rate at which files are imported, beside raw inserts of the same rows.
struct ImportRate: Codable {
  var files: Int
  /// Articles a second of processors.
  var ours: Double
  var raw: Double

  var table: String {
    "## import of \(files) files\n\(ours.text) articles a second of CPU; raw SQLite \(raw.text); ratio \((ours / raw).text)\n"
  }
}

/// All figures of a run.
struct Report: Codable {
  var sizes: [SizeReport] = []
  var importing: ImportRate?

  /// The bounds that the figures are held against.
  var verdicts: String {
    var lines = ["## bounds"]
    func hold(_ what: String, _ value: Double, _ bound: Double) {
      lines.append("\(value <= bound ? "holds" : "MISSED")  \(what): \(value.text), at most \(bound.text)")
    }
    let least = sizes.first
    for size in sizes {
      let name = "\(size.articles): "
      hold(name + "start ÷ limits", size.start / size.limit, 3)
      if let least { hold(name + "start ÷ start of the smallest", size.start / least.start, 1.5) }
      hold(name + "memory MB", size.memory, 40)
      if let least { hold(name + "memory ÷ that of the smallest", size.memory / least.memory, 1.3) }
      hold(name + "idle bytes", Double(size.idleBytes), 0)
      let search = size.articles > 100_000 ? 60.0 : 20.0
      for figure in size.figures {
        switch figure.step {
        case "down":
          hold(name + "down cpu", figure.cpu, 0.3)
          hold(name + "down p99 wall", figure.wallP99, 16)
          hold(name + "down bytes", figure.bytes, 600)
        case "down, split": hold(name + "down bytes, split", figure.bytes, 4096)
        case "preview", "open": hold(name + "\(figure.step) cpu", figure.cpu, 5)
        case "200 downs": hold(name + "200 downs wall", figure.wall, 50)
        case "end", "home", "page": hold(name + "\(figure.step) cpu", figure.cpu, 10)
        case "all read": hold(name + "slowest key while all are marked", figure.wallP99, 50)
        case let step where step.hasPrefix("search") || step.hasPrefix("tag"):
          hold(name + "\(step) cpu", figure.cpu, search)
        default: break
        }
      }
    }
    if let importing { hold("raw inserts ÷ import", importing.raw / importing.ours, 4) }
    return lines.joined(separator: "\n")
  }
}
