// Reading dates as people write them, in several languages, without formatters.

/// What stands first in a day written as numbers with slashes, where both orders are possible.
enum DayOrder: Sendable {
  case dayFirst
  case monthFirst
  /// The month with a clock of halves ("8:00am"), else the day.
  case byClock
}

/// A date found in a text.
struct WrittenDate {
  /// The date.
  let date: CivilDate
  /// True when nothing but the date stands there (weekday, "published" and the like apart).
  let isAlone: Bool

  /// Reads the first date of a short text: ISO 8601, RFC 822, "3 November 2020, 14:05", "03.11.2020", "2020年11月3日" and their like.
  ///
  /// Day before month where both orders are possible, unless `order` says otherwise. A time without a zone counts as UTC.
  init?(_ text: Substring, order: DayOrder = .dayFirst) {
    guard text.utf8.count <= 200, text.utf8.contains(where: { $0.isASCIIDigit || $0 == 0xD9 }) else {
      return nil
    }
    var search = DateSearch(DateToken.all(in: text), order)
    guard let date = search.date() else { return nil }
    self.date = date
    isAlone = search.isExhausted
  }
}
