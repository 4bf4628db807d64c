// Dates in the forms of standards: RFC 822 and 2822, ISO 8601 and W3CDTF, asctime, seconds since 1970.

/// Reads a date in a standard's form from bytes, without making anything else of them.
///
/// Month names are those of `DateWords` in any of its languages; weekdays may be wrong or missing, and a time without a zone
/// counts as UTC.
struct StandardDate {
  private let bytes: Run
  private var at = 0
  private var end: Int

  init(_ bytes: Run) {
    self.bytes = bytes
    end = bytes.count
    while at < end, bytes[at] <= 0x20 { at += 1 }
    while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
  }

  /// The moment in Unix seconds; nil when the text has another form.
  mutating func seconds() -> Int64? {
    guard at < end, end - at <= 80 else { return nil }
    let count = digits(from: at)
    return count >= 4 ? numeric() : (count > 0 ? dayFirst() : nil) ?? named()
  }

  // MARK: ISO 8601

  /// "2020-11-03T14:05:09.5+02:00" and all its shorter kin, or seconds since 1970.
  private mutating func numeric() -> Int64? {
    let count = digits(from: at)
    if count == 8 || count == 6 && at + 6 == end { return basic(count) }
    if count >= 9 { return epoch(count) }
    guard count == 4, let year = number(4) else { return nil }
    var month = 1
    var day = 1
    if at == end { return moment(year, month, day) }
    if bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "/") {
      let mark = bytes[at]
      at += 1
      let width = digits(from: at)
      if width == 3, mark == UInt8(ascii: "-"), at + 3 == end || bytes[at + 3] | 0x20 == UInt8(ascii: "t") {
        guard let ordinal = number(3), (1...366).contains(ordinal), let first = moment(year, 1, 1) else {
          return nil
        }
        return clock(first + Int64(ordinal - 1) * 86_400)
      }
      guard width == 1 || width == 2, let value = number(width) else { return nil }
      month = value
      if at < end, bytes[at] == mark {
        at += 1
        let width = digits(from: at)
        guard width == 1 || width == 2, let value = number(width) else { return nil }
        day = value
      }
    } else {
      return nil
    }
    guard let start = moment(year, month, day) else { return nil }
    return clock(start)
  }

  /// "20201103", "20201103T140509".
  private mutating func basic(_ count: Int) -> Int64? {
    guard let year = number(4), let month = number(2), count == 6 || digits(from: at) >= 2 else { return nil }
    let day = count == 8 ? number(2) ?? 1 : 1
    guard let start = moment(year, month, day) else { return nil }
    if at + 7 <= end, bytes[at] | 0x20 == UInt8(ascii: "t"), digits(from: at + 1) == 6 {
      at += 1
      guard let hour = number(2), let minute = number(2), let second = number(2), hour < 25, minute < 60
      else {
        return nil
      }
      return zone(start + Int64(hour * 3_600 + minute * 60 + min(second, 59)))
    }
    return clock(start)
  }

  /// Seconds or, with thirteen digits, milliseconds.
  private mutating func epoch(_ count: Int) -> Int64? {
    guard count <= 13 else { return nil }
    var value: Int64 = 0
    while at < end, bytes[at].isASCIIDigit {
      value = value * 10 + Int64(bytes[at] - 0x30)
      at += 1
    }
    guard at == end || bytes[at] == UInt8(ascii: ".") else { return nil }
    return count >= 12 ? value / 1_000 : value
  }

  /// The time of day that may follow, and its zone.
  private mutating func clock(_ start: Int64) -> Int64? {
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "t") || bytes[at] == UInt8(ascii: "_") { at += 1 }
    skipSpace()
    if at == end { return start }
    guard let time = time() else { return zone(start) }
    return zone(start + time)
  }

  /// "14:05", "14:05:09.123", "2:05 PM", as seconds.
  private mutating func time() -> Int64? {
    let before = at
    let width = digits(from: at)
    guard width == 1 || width == 2, let hour = number(width), hour < 25, at < end,
      bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: ".")
    else {
      at = before
      return nil
    }
    at += 1
    guard let minute = number(min(2, digits(from: at))), minute < 60 else {
      at = before
      return nil
    }
    var second = 0
    if at + 1 < end, bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: "."),
      bytes[at + 1].isASCIIDigit
    {
      at += 1
      second = min(number(min(2, digits(from: at))) ?? 0, 59)
    }
    if at + 1 < end, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ","),
      bytes[at + 1].isASCIIDigit
    {
      at += 1
      at += digits(from: at)
    }
    var hours = hour % 24
    skipSpace()
    if at + 1 < end, bytes[at + 1] | 0x20 == UInt8(ascii: "m"), at + 2 == end || !bytes[at + 2].isASCIILetter
    {
      let half = bytes[at] | 0x20
      if half == UInt8(ascii: "a") || half == UInt8(ascii: "p") {
        hours = hours % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
        at += 2
        skipSpace()
      }
    }
    return Int64(hours * 3_600 + minute * 60 + second)
  }

  /// A moment moved by the zone that follows; nil when something else does.
  private mutating func zone(_ local: Int64) -> Int64? {
    skipSpace()
    if at == end { return local }
    var shift = 0
    if bytes[at].isASCIILetter {
      let start = at
      while at < end, bytes[at].isASCIILetter { at += 1 }
      guard let minutes = DateNames.zone(bytes.part(start, at)) else { return nil }
      shift = minutes
      if at == end { return local - Int64(shift) * 60 }
    }
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
      let sign = bytes[at] == UInt8(ascii: "+") ? 1 : -1
      at += 1
      let width = digits(from: at)
      guard width >= 1, width <= 6, let value = number(min(width, 4)) else { return nil }
      at += max(0, width - 4)
      var minutes = width <= 2 ? value * 60 : value / 100 * 60 + value % 100
      if width <= 2, at < end, bytes[at] == UInt8(ascii: ":") {
        at += 1
        minutes += number(min(2, digits(from: at))) ?? 0
      }
      guard minutes <= 16 * 60 else { return nil }
      shift = sign * minutes
    }
    skipSpace()
    // A comment may name the zone once more: "-0800 (PST)".
    guard at == end || bytes[at] == UInt8(ascii: "(") || bytes[at].isASCIILetter else { return nil }
    return local - Int64(shift) * 60
  }

  /// "03.11.2020 14:05", "3/11/20"; with slashes, a month may stand first where no day can.
  private mutating func dayFirst() -> Int64? {
    let before = at
    guard let first = number(min(2, digits(from: at))), at + 1 < end, ".-/".utf8.contains(bytes[at]),
      digits(from: at + 1) == 1 || digits(from: at + 1) == 2
    else {
      at = before
      return nil
    }
    let mark = bytes[at]
    at += 1
    guard let second = number(digits(from: at)), at < end, bytes[at] == mark else {
      at = before
      return nil
    }
    at += 1
    let width = digits(from: at)
    guard width == 4 || width == 2 && mark != UInt8(ascii: "-"), let third = number(width),
      let start = moment(width == 4 ? third : third + (third < 70 ? 2_000 : 1_900), second, first)
        ?? (mark == UInt8(ascii: "/")
          ? moment(width == 4 ? third : third + (third < 70 ? 2_000 : 1_900), first, second) : nil)
    else {
      at = before
      return nil
    }
    if at < end, bytes[at] == UInt8(ascii: ",") { at += 1 }
    return clock(start)
  }

  // MARK: RFC 822

  /// "Tue, 3 Nov 2020 14:05:09 +0100", "3-Nov-20", "Tue Nov  3 14:05:09 2020", "Nov 3, 2020".
  private mutating func named() -> Int64? {
    var month = 0
    var day = 0
    var year = -1
    var time: Int64?
    while at < end {
      let byte = bytes[at]
      if byte.isASCIIDigit {
        let width = digits(from: at)
        if width <= 2, at + width < end, bytes[at + width] == UInt8(ascii: ":") {
          guard time == nil, let found = self.time() else { return nil }
          time = found
          // Only asctime has the year behind the time.
          if year >= 0 { break }
        } else if width <= 2, day == 0 {
          day = number(width) ?? 0
          guard (1...31).contains(day) else { return nil }
        } else if year < 0, month > 0, width == 4 || width == 2 || width == 3 {
          guard let value = number(width) else { return nil }
          year = width == 4 ? value : width == 3 ? 1_900 + value : value + (value < 70 ? 2_000 : 1_900)
        } else {
          return nil
        }
      } else if byte.isASCIILetter || byte >= 0x80 {
        let start = at
        while at < end, bytes[at].isASCIILetter || bytes[at] >= 0x80 { at += 1 }
        let word = bytes.part(start, at)
        // "mar., 3 nov.": a weekday may look like a month.
        if let named = DateNames.month(word), month == 0 || year < 0 && time == nil {
          month = named
        } else if day > 0, month > 0, time != nil, year < 0 {
          // asctime with a zone before the year.
          guard let minutes = DateNames.zone(word), let local = time else { return nil }
          time = local - Int64(minutes) * 60
        } else if month > 0, day > 0, !DateNames.isCompanion(word) {
          return nil
        }
      } else if byte == UInt8(ascii: "+") {
        break
      } else if byte <= 0x20 || ",.-/'".utf8.contains(byte) {
        at += 1
      } else {
        return nil
      }
    }
    guard year >= 0, let start = moment(year, month, day) else { return nil }
    return zone(start + (time ?? 0))
  }

  // MARK: Parts

  private func moment(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
    CivilDate(year: year, month: month, day: day)?.unixSeconds
  }

  @inline(__always)
  private mutating func skipSpace() {
    while at < end, bytes[at] <= 0x20 { at += 1 }
  }

  /// How many digits stand at a place.
  @inline(__always)
  private func digits(from start: Int) -> Int {
    var place = start
    while place < end, bytes[place].isASCIIDigit { place += 1 }
    return place - start
  }

  /// The number of so many digits here.
  @inline(__always)
  private mutating func number(_ width: Int) -> Int? {
    guard width > 0, at + width <= end else { return nil }
    var value = 0
    for place in at..<(at + width) {
      guard bytes[place].isASCIIDigit else { return nil }
      value = value * 10 + Int(bytes[place] - 0x30)
    }
    at += width
    return value
  }
}
