// Dates as the command line writes them: the same in every locale.

import Articles
import Glibc

/// Dates in digits.
nonisolated enum DateWords {
  /// The day in local time, or the very day of a date without an hour: "2020-11-03".
  static func day(_ date: ArticleDate) -> String { day(date.isDay ? utc(date.seconds) : local(date.seconds)) }

  /// The day in local time: "2020-11-03".
  static func day(_ seconds: Int64) -> String { day(local(seconds)) }

  private static func day(_ local: tm) -> String {
    "\(digits(Int(local.tm_year) + 1900, 4))-\(digits(Int(local.tm_mon) + 1, 2))-\(digits(Int(local.tm_mday), 2))"
  }

  /// Day and, where it is known, minute in local time, after a `~` when only the file's: "~2020-11-03 14:05".
  static func minute(_ date: ArticleDate) -> String {
    let local = local(date.seconds)
    let clock = date.isDay ? "" : " \(digits(Int(local.tm_hour), 2)):\(digits(Int(local.tm_min), 2))"
    return "\(date.origin == .file ? "~" : " ")\(day(date))\(clock)"
  }

  /// RFC 3339 in UTC: "2020-11-03T12:05:00Z".
  static func universal(_ seconds: Int64) -> String {
    let utc = utc(seconds)
    let day = [(Int(utc.tm_year) + 1900, 4), (Int(utc.tm_mon) + 1, 2), (Int(utc.tm_mday), 2)]
    let clock = [utc.tm_hour, utc.tm_min, utc.tm_sec]
    return day.map { digits($0.0, $0.1) }.joined(separator: "-") + "T"
      + clock.map { digits(Int($0), 2) }.joined(separator: ":") + "Z"
  }

  /// Start and end of the local day that a moment is in, in Unix seconds.
  static func dayRange(of seconds: Int64) -> Range<Int64> {
    var start = local(seconds)
    start.tm_hour = 0
    start.tm_min = 0
    start.tm_sec = 0
    start.tm_isdst = -1
    var end = start
    end.tm_mday += 1
    let from = Int64(mktime(&start))
    return from..<max(from, Int64(mktime(&end)))
  }

  private static func utc(_ seconds: Int64) -> tm {
    var moment = time_t(seconds)
    var utc = tm()
    gmtime_r(&moment, &utc)
    return utc
  }

  private static func local(_ seconds: Int64) -> tm {
    var moment = time_t(seconds)
    var local = tm()
    localtime_r(&moment, &local)
    return local
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
