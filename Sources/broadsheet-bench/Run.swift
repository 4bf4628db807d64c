// `broadsheet-bench run`: libraries of several sizes, a script of keys on each, and the limits beside them.

import ArgumentParser
import Foundation

/// Measures the program on libraries of several sizes.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure, and print a table and JSON.")

  @Option(help: "Sizes of the libraries, in articles.") var sizes = "1000,100000,1000000"
  @Option(help: "Starts that are measured.") var starts = 7
  @Option(help: "Where libraries are made and kept for the next run.") var folder =
    NSTemporaryDirectory() + "broadsheet-bench"
  @Option(help: "The program; the one built beside the bench when left out.") var program: String?
  @Option(help: "Files for the import rate; 0 leaves it out.") var files = 20_000
  @Option(help: "Where the JSON goes.") var json: String?

  func run() async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let limits = Limits()
    let program = program ?? Built.path("broadsheet")
    var report = Report()
    for size in sizes.split(separator: ",").compactMap({ Int($0) }) {
      let library = "\(folder)/\(size).sqlite"
      if !FileManager.default.fileExists(atPath: library) {
        FileHandle.standardError.write(Data("making a library of \(size) articles\n".utf8))
        _ = try await Library.make(articles: size, body: 360, at: library)
      }
      let copy = "\(folder)/run.sqlite"
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: copy + suffix)
        if FileManager.default.fileExists(atPath: library + suffix) {
          try FileManager.default.copyItem(atPath: library + suffix, toPath: copy + suffix)
        }
      }
      let home = "\(folder)/home"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      let script = Script(program: program, library: copy, home: home)
      report.sizes.append(try script.run(articles: size, starts: starts, limits: limits))
      print(report.sizes[report.sizes.count - 1].table)
    }
    if files > 0 {
      report.importing = try await ImportRate.measure(
        files: files, folder: folder, program: program, limits: limits)
      print(report.importing?.table ?? "")
    }
    print(report.verdicts)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "not reached")
    let text = try encoder.encode(report)
    if let json {
      try text.write(to: URL(fileURLWithPath: json))
    } else {
      print(String(decoding: text, as: UTF8.self))
    }
  }
}

/// Executables that the package builds side by side.
enum Built {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }
}

/// The limits of this machine, measured by the small C program.
struct Limits {
  private let program = Built.path("limits")

  /// Milliseconds of processors to open a library and read one window.
  func window(of library: String) throws -> Double {
    try (0..<9).map { _ in try Processor.run(program, ["window", library]).milliseconds }.median
  }

  /// Milliseconds of processors to paint one screen.
  func screen(home: String) throws -> Double {
    try (0..<9).map { _ in
      let seat = try Seat(program: program, ["screen"], home: home)
      let used = seat.reach { $0.text.contains("headline") } ?? .nan
      seat.session.send("q")
      _ = seat.settle()
      return used
    }.median
  }

  /// Milliseconds of processors to move the selected row of a painted screen, at the same keys as the program's.
  func row(home: String) throws -> Double {
    let seat = try Seat(program: program, ["rows"], home: home)
    _ = seat.reach { $0.text.contains("headline") }
    let figure = seat.measure("row", Script.down, times: 200)
    seat.session.send("Q")
    _ = seat.settle()
    return figure.cpu
  }

  /// Articles a second of processors that raw SQLite inserts.
  func inserting(_ library: String, texts: String, target: String, batch: Int) throws -> Double {
    struct Answer: Decodable {
      var articles: Double
      var cpu: Double
    }
    let output = try Processor.run(program, ["insert", library, texts, target, "\(batch)"]).output
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
    return answer.articles / answer.cpu
  }
}
