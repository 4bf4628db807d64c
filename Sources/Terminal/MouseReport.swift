// What the mouse did, from a terminal's report to an event.

import Screen

/// A report of the mouse, as xterm sends it.
struct MouseReport: Hashable {
  private let button: Int
  private let x: Int
  private let y: Int
  private let isRelease: Bool

  /// A report in the SGR form: ESC [ < button ; column ; row and M or m; nil when it is none.
  init?(parameters: [Int], final: UInt8) {
    guard parameters.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    button = parameters[0]
    x = max(0, parameters[1] - 1)
    y = max(0, parameters[2] - 1)
    isRelease = final == UInt8(ascii: "m")
  }

  private init(oldStyle bytes: [UInt8]) {
    button = Int(bytes[0]) - 32
    x = max(0, Int(bytes[1]) - 33)
    y = max(0, Int(bytes[2]) - 33)
    isRelease = button & 3 == 3 && button & 96 == 0
  }

  /// The form of old terminals: ESC [ M and three bytes.
  static func recognizeOldStyle(_ bytes: ArraySlice<UInt8>) -> Recognition {
    guard bytes.count >= 6 else { return .incomplete }
    let values = Array(bytes.dropFirst(3).prefix(3))
    guard values.allSatisfy({ $0 >= 32 }) else { return .unknown(6) }
    return .mouse(MouseReport(oldStyle: values), 6)
  }

  /// The event; nil for other buttons, sideways wheels and moves without a button.
  var event: MouseEvent? {
    switch button & ~28 {
    case 64: MouseEvent(.wheelUp, x: x, y: y)
    case 65: MouseEvent(.wheelDown, x: x, y: y)
    case 32: MouseEvent(.drag, x: x, y: y)
    case 3 where isRelease: MouseEvent(.release, x: x, y: y)
    case 0: MouseEvent(isRelease ? .release : .press, x: x, y: y)
    default: nil
    }
  }
}

/// Tells a second press in the same cell, soon after the first, from a first one.
struct ClickCounter {
  /// How soon.
  static let interval = Duration.milliseconds(400)

  private var last: (x: Int, y: Int, time: ContinuousClock.Instant)?

  /// The event of a report at a moment.
  mutating func event(for report: MouseReport, at now: ContinuousClock.Instant) -> MouseEvent? {
    guard var event = report.event else { return nil }
    guard event.action == .press else {
      if event.action == .drag { last = nil }
      return event
    }
    if let last, last.x == event.x, last.y == event.y, now - last.time <= Self.interval {
      event.action = .doublePress
      self.last = nil
    } else {
      last = (event.x, event.y, now)
    }
    return event
  }
}
