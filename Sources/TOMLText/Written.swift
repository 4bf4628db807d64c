// A value of a TOML text, as somebody wrote it.

import TOMLKit

/// A value that holds all of itself, however long the text's parser lives.
public indirect enum Written: Hashable, Sendable {
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// A string of any kind.
  case text(String)
  /// A date, or a date with a time and perhaps a zone, as ISO 8601 writes it: `2024-05-06T07:08:09+02:00`.
  case moment(String)
  /// A list, in its order.
  case list([Written])
  /// A table by its keys.
  case table([String: Written])
  /// A fraction, a time without a date, or what lies more than `deepest` lists and tables within the text.
  case other

  /// How many lists and tables within one another are read.
  static let deepest = 32

  init(_ value: any TOMLValueConvertible, depth: Int) {
    if let flag = value.bool {
      self = .flag(flag)
    } else if let number = value.int {
      self = .number(number)
    } else if let text = value.string {
      self = .text(text)
    } else if let moment = value.dateTime {
      let zone = moment.offset.map { Self.zone(minutes: $0.offset) } ?? ""
      self = .moment(Self.day(moment.date) + "T" + Self.clock(moment.time) + zone)
    } else if let date = value.date {
      self = .moment(Self.day(date))
    } else if depth < Self.deepest, let array = value.array {
      self = .list(array.map { Written($0, depth: depth + 1) })
    } else if depth < Self.deepest, let table = value.table {
      self = .table(Self.entries(of: table, depth: depth + 1))
    } else {
      self = .other
    }
  }

  static func entries(of table: TOMLTable, depth: Int) -> [String: Written] {
    var entries: [String: Written] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = Written(value, depth: depth) }
    }
    return entries
  }

  private static func day(_ date: TOMLDate) -> String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func clock(_ time: TOMLTime) -> String {
    "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
  }

  private static func zone(minutes: Int) -> String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
