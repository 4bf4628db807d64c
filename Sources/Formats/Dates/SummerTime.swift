// When the clocks of the United States are an hour ahead.

extension CivilDate {
  /// Whether a day and time on the clocks of the United States fall in their summer.
  ///
  /// The rules of the Energy Policy Act of 2005 from 2007 on, and of the Uniform Time Act and its change of 1986 before.
  var isAmericanSummer: Bool {
    let first = year >= 2007 ? sunday(onOrAfter: 8, of: 3) : sunday(onOrAfter: year >= 1987 ? 1 : 24, of: 4)
    let last = year >= 2007 ? sunday(onOrAfter: 1, of: 11) : sunday(onOrAfter: 25, of: 10)
    guard let first, let last, var clock = CivilDate(year: year, month: month, day: day) else { return false }
    (clock.hour, clock.minute) = (hour, minute)
    // The clocks change at two.
    return (first + 7_200..<last + 7_200).contains(clock.unixSeconds)
  }

  /// The first Sunday from a day of this year on, in seconds.
  private func sunday(onOrAfter day: Int, of month: Int) -> Int64? {
    guard let start = CivilDate(year: year, month: month, day: day)?.unixSeconds else { return nil }
    // The first day of 1970 was a Thursday.
    let weekday = ((start / 86_400 + 4) % 7 + 7) % 7
    return start + (7 - weekday) % 7 * 86_400
  }
}
