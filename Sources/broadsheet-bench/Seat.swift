// One running program, driven as a person drives it: keys in, figures out.

import Foundation
import Pty
import Screen

/// A figure of one step: what it took from the key to the last byte of its answer.
struct Figure: Codable {
  var step: String
  /// Milliseconds of processors, the median.
  var cpu: Double
  /// Milliseconds by the wall: median and 99th percentile.
  var wall: Double
  var wallP99: Double
  /// Bytes to the terminal, the median.
  var bytes: Double
}

/// A program at a terminal of 120×40.
final class Seat {
  let session: PtySession
  private let started = ContinuousClock.now

  init(program: String, _ arguments: [String], home: String) throws {
    let environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home, "TZ": "UTC", "XDG_CONFIG_HOME": home,
      "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
    ]
    session = try PtySession(
      program, arguments, environment: environment, size: Size(width: 120, height: 40))
  }

  deinit { session.finish() }

  var cpu: Double { Processor.milliseconds(of: session.process) }

  /// Waits for a screen that came after so many bytes; the milliseconds of processors used until then, nil when it did
  /// not come.
  func reach(_ limit: Double = 60, after bytes: Int = -1, _ isReached: (PtyScreen) -> Bool) -> Double? {
    let end = ContinuousClock.now + .seconds(limit)
    var seen = bytes
    while ContinuousClock.now < end {
      let count = session.output.count
      if count != seen {
        let used = cpu
        seen = count
        if isReached(session.screen) { return used }
      }
      usleep(500)
    }
    return nil
  }

  /// Waits until nothing has been written for some milliseconds; when the last byte came, and how many there are.
  @discardableResult
  func settle(_ quiet: Double = 25, limit: Double = 30) -> (last: ContinuousClock.Instant, bytes: Int) {
    var count = session.output.count
    var last = ContinuousClock.now
    let end = last + .seconds(limit)
    while ContinuousClock.now < end {
      usleep(300)
      let now = session.output.count
      if now != count {
        count = now
        last = .now
      } else if last.duration(to: .now).seconds * 1000 >= quiet {
        break
      }
    }
    return (last, count)
  }

  /// Presses keys again and again, each time waiting until the answer has come.
  func measure(_ step: String, _ keys: String, times: Int = 1, quiet: Double = 25) -> Figure {
    var cpus: [Double] = []
    var walls: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<times {
      let before = session.output.count
      let cpuBefore = cpu
      let start = ContinuousClock.now
      session.send(keys)
      while session.output.count == before, start.duration(to: .now).seconds < 0.5 { usleep(200) }
      let (last, count) = settle(quiet)
      cpus.append(cpu - cpuBefore)
      walls.append(max(0, start.duration(to: last).seconds * 1000))
      bytes.append(Double(count - before))
    }
    return Figure(
      step: step, cpu: cpus.median, wall: walls.median, wallP99: walls.percentile(99), bytes: bytes.median)
  }

  /// Types and measures until a screen has come.
  func measure(_ step: String, _ keys: String, until isReached: (PtyScreen) -> Bool) -> Figure {
    let before = session.output.count
    let cpuBefore = cpu
    let start = ContinuousClock.now
    session.send(keys)
    let used = reach(30, after: before, isReached)
    let wall = start.duration(to: .now).seconds * 1000
    let bytes = Double(session.output.count - before)
    settle()
    return Figure(step: step, cpu: (used ?? .nan) - cpuBefore, wall: wall, wallP99: wall, bytes: bytes)
  }
}
