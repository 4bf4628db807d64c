// Local time as a value: the head knows no clock and no time zone of its own.

/// The present moment and how local time differs from UTC.
public struct Clock: Hashable, Sendable {
  /// From a moment on, local time is so many seconds ahead of UTC.
  public struct Offset: Hashable, Sendable {
    /// Unix seconds from which it holds.
    public var from: Int64
    /// Seconds ahead of UTC.
    public var seconds: Int64

    /// Makes an offset.
    public init(from: Int64, seconds: Int64) {
      self.from = from
      self.seconds = seconds
    }
  }

  /// A moment as a calendar on the wall says it.
  public struct Local: Hashable, Sendable {
    /// Year, month 1–12, day 1–31.
    public var year: Int, month: Int, day: Int
    /// Hour 0–23, minute 0–59.
    public var hour: Int, minute: Int
    /// Days since 1970-01-01.
    public var days: Int64
  }

  /// Now, in Unix seconds.
  public var now: Int64
  /// Offsets in order of time; empty means UTC.
  public var offsets: [Offset]

  /// Makes a clock.
  public init(now: Int64, offsets: [Offset] = []) {
    self.now = now
    self.offsets = offsets
  }

  /// A moment in local time.
  public func local(_ seconds: Int64) -> Local {
    let shifted = seconds &+ offset(at: seconds)
    let days = Clock.floorDivide(shifted, 86_400)
    let rest = shifted &- days &* 86_400
    let civil = Clock.civil(days: days)
    return Local(
      year: civil.year, month: civil.month, day: civil.day, hour: Int(rest / 3600),
      minute: Int(rest % 3600 / 60), days: days)
  }

  /// Local midnight of today to that of tomorrow.
  public var today: Range<Int64> {
    let days = local(now).days
    let start = days * 86_400 - offset(at: days * 86_400 - offset(at: now))
    let next = (days + 1) * 86_400 - offset(at: (days + 1) * 86_400 - offset(at: now))
    return start..<max(start, next)
  }

  private func offset(at seconds: Int64) -> Int64 {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle].from <= seconds { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? offsets[low - 1].seconds : offsets.first?.seconds ?? 0
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  /// Days since 1970-01-01 as a Gregorian date; years of 146,097-day eras counted from March.
  private static func civil(days: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = days &+ 719_468
    let era = floorDivide(shifted, 146_097)
    let ofEra = shifted &- era &* 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    let year = Int(yearOfEra + era &* 400) + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}
