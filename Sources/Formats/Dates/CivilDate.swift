// A day and time of the proleptic Gregorian calendar as Unix seconds, without a calendar library.

/// A written date and time.
struct CivilDate: Hashable, Sendable {
  /// Year, month 1–12 and day 1–31.
  var year: Int, month: Int, day: Int
  /// Hour, minute and second; zero when only a day was written.
  var hour = 0, minute = 0, second = 0
  /// Minutes east of Greenwich; 0 when no zone was written.
  var zoneMinutes = 0
  /// Whether a time of day was written.
  var hasTime = false

  /// Makes a day; nil when the calendar has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  var unixSeconds: Int64 {
    Int64(CivilDate.dayNumber(year, month, day)) * 86_400
      + Int64(hour * 3_600 + minute * 60 + second - zoneMinutes * 60)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01, counted in eras of 400 years that begin in March.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The moment of Unix seconds as RFC 3339 in UTC: "2004-01-01T19:48:21Z".
  static func rfc3339(_ seconds: Int64) -> String {
    let (days, rest) = (
      seconds.floorDivided(by: 86_400), Int(seconds - seconds.floorDivided(by: 86_400) * 86_400)
    )
    let z = Int(days) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return padded + "-" + two(month) + "-" + two(dayOfYear - (153 * part + 2) / 5 + 1) + "T"
      + two(rest / 3_600)
      + ":" + two(rest / 60 % 60) + ":" + two(rest % 60) + "Z"
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity.
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
