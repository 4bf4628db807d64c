// Time spent: by the wall, and of processors by this process or another.

import Foundation

/// Seconds by the wall and of processors.
struct Spent {
  var wall: Double
  var cpu: Double
}

/// Measures what this process spends from its making on.
struct Stopwatch {
  private let wall = ContinuousClock.now
  private let cpu = Stopwatch.processor

  var spent: Spent { Spent(wall: wall.duration(to: .now).seconds, cpu: Stopwatch.processor - cpu) }

  private static var processor: Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}

/// What the system says of another process.
enum Processor {
  /// Milliseconds of processors that all threads of a process have used.
  static func milliseconds(of process: pid_t) -> Double {
    let folder = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return threads.reduce(0) { sum, thread in
      let text = (try? String(contentsOfFile: "\(folder)/\(thread)/schedstat", encoding: .utf8)) ?? ""
      return sum + (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
    }
  }

  /// The most memory that a process has held at once, in megabytes.
  static func peakMegabytes(of process: pid_t) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return line.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 } ?? 0
  }

  /// Runs a command to its end: its output, and milliseconds of processors that it used.
  static func run(_ path: String, _ arguments: [String]) throws -> (output: String, milliseconds: Double) {
    let command = Process()
    command.executableURL = URL(fileURLWithPath: path)
    command.arguments = arguments
    let pipe = Pipe()
    command.standardOutput = pipe
    let before = rusage.ofChildren
    try command.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    command.waitUntilExit()
    let used = rusage.ofChildren.milliseconds - before.milliseconds
    return (String(decoding: output, as: UTF8.self), used)
  }
}

extension rusage {
  /// What all children that have ended have used.
  fileprivate static var ofChildren: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage
  }

  fileprivate var milliseconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) * 1000 + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1000
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension Double {
  /// Three figures or so, as tables want them.
  var text: String {
    self >= 100
      ? String(format: "%.0f", self)
      : self >= 10 ? String(format: "%.1f", self) : String(format: "%.2f", self)
  }
}

extension [Double] {
  /// The middle value; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }

  /// The value that p per cent do not exceed; 0 of none.
  func percentile(_ p: Double) -> Double {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int((Double(count) * p / 100).rounded(.up)) - 1)]
  }
}
