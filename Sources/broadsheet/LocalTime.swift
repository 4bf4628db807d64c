// Local time for the head, which knows no time zone: found by asking the C library.

import Glibc
import Reader

/// The present moment and the offsets of the reader's time zone.
nonisolated enum LocalTime {
  /// Now, in Unix seconds.
  static var now: Int64 { Int64(time(nil)) }

  /// The clock of now, with the changes of local time from ten years ago to next year; `TZ` is honoured.
  static func clock() -> Clock {
    tzset()
    let now = now
    return Clock(now: now, offsets: offsets(from: now - 10 * year, to: now + year) { offset(at: $0) })
  }

  /// Offsets in order of time, found by looking every fortnight and then closer where two looks differ.
  ///
  /// Before `start` the first holds.
  static func offsets(
    from start: Int64, to end: Int64, offset: (Int64) -> Int
  ) -> [Clock.Offset] {
    var found = [Clock.Offset(from: start, seconds: Int64(offset(start)))]
    var before = start
    while before < end {
      let after = min(end, before + fortnight)
      let seconds = Int64(offset(after))
      if let last = found.last, last.seconds != seconds {
        found.append(
          Clock.Offset(from: change(after: before, until: after, offset: offset), seconds: seconds))
      }
      before = after
    }
    return found
  }

  private static let year: Int64 = 366 * 86_400
  private static let fortnight: Int64 = 14 * 86_400

  /// The first second with the offset of `until`.
  private static func change(after: Int64, until: Int64, offset: (Int64) -> Int) -> Int64 {
    var low = after
    var high = until
    let new = offset(until)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(middle) == new { high = middle } else { low = middle }
    }
    return high
  }

  private static func offset(at seconds: Int64) -> Int {
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    return local.tm_gmtoff
  }
}
