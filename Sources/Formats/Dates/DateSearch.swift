// Looking for year, month, day, time and zone among the tokens of a text.

/// A search for the parts of a date among tokens.
struct DateSearch {
  private let tokens: [DateToken]
  private var used: [Bool]
  private let order: DayOrder
  /// Whether the time was written in halves of a day.
  private var hasHalf = false
  /// Whether the zone's name tells no season.
  private var isSeasonal = false
  /// Behind the last token of the time of day.
  private var timeEnd: Int?

  init(_ tokens: [DateToken], _ order: DayOrder) {
    self.tokens = tokens
    self.order = order
    used = Array(repeating: false, count: tokens.count)
  }

  /// Whether all that was not used is a weekday, a companion of dates or a mark between parts.
  var isExhausted: Bool {
    zip(tokens, used).allSatisfy { token, isUsed in
      if isUsed { return true }
      switch token {
      case .number: return false
      case .word(let word):
        return DateWords.weekdays.contains(word) || DateWords.companions.contains(word)
          || word.utf8.count <= 12 && word.utf8.first ?? 0 >= 0xE3
      case .mark(let mark): return ",.|-/():;[]".utf8.contains(mark) || mark == 0
      }
    }
  }

  /// The date and its time.
  mutating func date() -> CivilDate? {
    let clock = time()
    guard var date = eastAsian() ?? numeric() ?? named() else { return nil }
    if let clock {
      (date.hour, date.minute, date.second) = clock
      date.hasTime = true
      date.zoneMinutes = zone() ?? 0
      if isSeasonal, date.isAmericanSummer { date.zoneMinutes += 60 }
    }
    return date
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), !used[index], case .number(let value, let digits) = tokens[index]
    else {
      return nil
    }
    return (value, digits)
  }

  private func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  private func isMark(_ index: Int, _ mark: Character) -> Bool {
    tokens.indices.contains(index) && tokens[index] == .mark(mark.asciiValue ?? 0)
  }

  private mutating func use(_ range: Range<Int>) {
    for index in range where used.indices.contains(index) { used[index] = true }
  }

  // MARK: Times

  private mutating func time() -> (Int, Int, Int)? {
    for index in tokens.indices {
      guard let hour = number(index), hour.digits <= 2, hour.value < 25 else { continue }
      var end = index + 1
      var minute = 0
      var second = 0
      if isMark(end, ":"), let value = number(end + 1), value.digits == 2, value.value < 60 {
        minute = value.value
        end += 2
        if isMark(end, ":"), let value = number(end + 1), value.digits == 2, value.value < 61 {
          second = min(value.value, 59)
          end += 2
          if isMark(end, "."), number(end + 1) != nil { end += 2 }
        }
      } else if ["h", "uhr", "時", "点", "시"].contains(word(end)) {
        end += 1
        if let value = number(end), value.digits == 2, value.value < 60 {
          minute = value.value
          end += 1
          if ["分", "분"].contains(word(end)) { end += 1 }
        }
      } else if !["am", "pm"].contains(word(end)) {
        continue
      }
      var hours = hour.value % 24
      if let half = half(at: &end) {
        hours = hours % 12 + (half == "p" ? 12 : 0)
        hasHalf = true
      }
      use(index..<end)
      timeEnd = end
      return (hours, minute, second)
    }
    return nil
  }

  /// "am", "p.m." and the like.
  private func half(at end: inout Int) -> String? {
    if word(end) == "am" || word(end) == "pm" {
      end += 1
      return word(end - 1) == "pm" ? "p" : "a"
    }
    guard let letter = word(end), letter == "a" || letter == "p", isMark(end + 1, "."), word(end + 2) == "m"
    else {
      return nil
    }
    end += isMark(end + 3, ".") ? 4 : 3
    return letter
  }

  private mutating func zone() -> Int? {
    for index in tokens.indices where !used[index] {
      // Such short names are words elsewhere: "pt" is a Polish Friday.
      let winter = index == timeEnd ? word(index).flatMap { DateWords.seasonalZones[$0] } : nil
      if let name = word(index), let minutes = DateWords.zones[name] ?? winter, index > 0, used[index - 1] {
        use(index..<index + 1)
        isSeasonal = winter != nil
        if name != "gmt" && name != "utc" { return minutes }
        return offset(after: index + 1) ?? minutes
      }
    }
    for index in tokens.indices.dropFirst() where used[index - 1] {
      if let minutes = offset(after: index) { return minutes }
    }
    return nil
  }

  /// "+03:00", "-0500", "+3" at a place.
  private mutating func offset(after index: Int) -> Int? {
    let isEast = isMark(index, "+")
    guard isEast || isMark(index, "-"), !used[index], let value = number(index + 1) else { return nil }
    var minutes: Int
    var end = index + 2
    if value.digits == 4 {
      minutes = value.value / 100 * 60 + value.value % 100
    } else if value.digits <= 2 {
      minutes = value.value * 60
      if isMark(end, ":"), let more = number(end + 1), more.digits == 2 {
        minutes += more.value
        end += 2
      }
    } else {
      return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    use(index..<end)
    return isEast ? minutes : -minutes
  }

  // MARK: Days

  /// "2020年11月3日", "2020년 11월 3일".
  private mutating func eastAsian() -> CivilDate? {
    for index in tokens.indices {
      guard let year = number(index), year.digits == 4, ["年", "년"].contains(word(index + 1)),
        let month = number(index + 2), ["月", "월"].contains(word(index + 3)), let day = number(index + 4),
        let last = word(index + 5), last.hasPrefix("日") || last.hasPrefix("일")
      else { continue }
      use(index..<index + 6)
      return CivilDate(year: year.value, month: month.value, day: day.value)
    }
    return nil
  }

  /// "2020-11-03", "03.11.2020", "11/13/2020".
  private mutating func numeric() -> CivilDate? {
    for index in tokens.indices {
      guard let first = number(index), let second = number(index + 2), let third = number(index + 4),
        tokens[index + 1] == tokens[index + 3], second.digits <= 2,
        isMark(index + 1, "-") || isMark(index + 1, ".") || isMark(index + 1, "/")
      else { continue }
      let date: CivilDate?
      if first.digits == 4, third.digits <= 2 {
        date = CivilDate(year: first.value, month: second.value, day: third.value)
      } else if first.digits <= 2, third.digits == 4 || (third.digits == 2 && !isMark(index + 1, "-")) {
        let year = third.digits == 4 ? third.value : third.value + (third.value < 70 ? 2_000 : 1_900)
        let dayFirst = CivilDate(year: year, month: second.value, day: first.value)
        let monthFirst =
          isMark(index + 1, "/") ? CivilDate(year: year, month: first.value, day: second.value) : nil
        let isMonthFirst = order == .monthFirst || order == .byClock && hasHalf
        date = isMonthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst
      } else {
        date = nil
      }
      guard let date else { continue }
      use(index..<index + 5)
      if word(index + 5) == "t" { use(index + 5..<index + 6) }
      return date
    }
    return nil
  }

  /// A day whose month is named: "3 November 2020", "3 de noviembre de 2020", "3 листопада 2020".
  private mutating func named() -> CivilDate? {
    for index in tokens.indices {
      guard let name = word(index), let month = month(name) else { continue }
      guard let day = nearest(before: index) ?? nearest(after: index, digits: 1...2, upTo: 31),
        let dayNumber = number(day)?.value
      else { continue }
      used[day] = true
      let year =
        nearest(after: max(index, day), digits: 4...4, upTo: 2_999) ?? nearest(
          after: max(index, day), digits: 2...2, upTo: 99)
        ?? (day > 0 && number(day - 1)?.digits == 4 ? day - 1 : nil)
      guard let year, let written = number(year) else {
        used[day] = false
        continue
      }
      let full = written.digits == 4 ? written.value : written.value + (written.value < 70 ? 2_000 : 1_900)
      guard let date = CivilDate(year: full, month: month, day: dayNumber) else { return nil }
      use(index..<index + 1)
      use(year..<year + 1)
      return date
    }
    return nil
  }

  private func month(_ name: String) -> Int? {
    // Hebrew and Arabic write "in" as a letter before the name.
    DateWords.months[name] ?? (name.hasPrefix("ב") ? DateWords.months[String(name.dropFirst())] : nil)
  }

  /// The day's number before a month's name, past "." and "de" and "th".
  private func nearest(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, place >= index - 3 {
      if let value = number(place) {
        return value.digits <= 2 && (1...31).contains(value.value) ? place : nil
      }
      if case .word(let word) = tokens[place], !DateWords.companions.contains(word) { return nil }
      place -= 1
    }
    return nil
  }

  private func nearest(after index: Int, digits: ClosedRange<Int>, upTo most: Int) -> Int? {
    var place = index + 1
    while place < tokens.count, place <= index + 4 {
      if let value = number(place) {
        return digits.contains(value.digits) && value.value <= most && value.value > 0 ? place : nil
      }
      if case .word(let word) = tokens[place], !DateWords.companions.contains(word),
        DateWords.months[word] == nil
      {
        return nil
      }
      place += 1
    }
    return nil
  }
}
