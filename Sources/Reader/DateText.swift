// Dates as the list and the article's header say them.

import Articles

extension Clock {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

  /// A date in the list's column, at most seven cells: `14:05` today, or `today` without an hour, `Wed` this week, `3 Nov` this year,
  /// else `2019`.
  ///
  /// `~` stands before a date that is only the file's.
  func short(_ date: ArticleDate) -> String {
    let then = local(date)
    let present = local(now)
    let age = present.days - then.days
    let text: String
    if age == 0 {
      text = date.isDay ? "today" : Clock.time(then)
    } else if age > 0 && age < 7 {
      text = Clock.weekdays[Int(((then.days % 7) + 7) % 7)]
    } else if then.year == present.year || (age > 0 && age < 183) {
      text = "\(then.day) \(Clock.months[then.month - 1])"
    } else {
      text = "\(then.year)"
    }
    return mark(date) + text
  }

  /// A date in full: `3 Nov 2020`, with the hour when it is of this week and known.
  func long(_ date: ArticleDate) -> String {
    let then = local(date)
    let age = local(now).days - then.days
    let day = "\(then.day) \(Clock.months[then.month - 1]) \(then.year)"
    return mark(date) + (age >= 0 && age < 7 && !date.isDay ? "\(day) \(Clock.time(then))" : day)
  }

  private func local(_ date: ArticleDate) -> Local {
    date.isDay ? Clock(now: now).local(date.seconds) : local(date.seconds)
  }

  private func mark(_ date: ArticleDate) -> String { date.origin == .file ? "~" : "" }

  private static func time(_ local: Local) -> String {
    (local.hour < 10 ? "0" : "") + "\(local.hour):" + (local.minute < 10 ? "0" : "") + "\(local.minute)"
  }
}
