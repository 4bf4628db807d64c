// TOML front matter as fields.

import TOMLKit

/// Reads TOML front matter.
enum TOMLFields {
  /// The fields of a table; nil when the text is no TOML, or might harm the parser.
  static func read(_ text: Substring) -> [String: FrontMatter.Value]? {
    guard TOMLGuard.isTame(text), let table = try? TOMLTable(string: String(text)) else { return nil }
    // Tables within hold pointers into the outermost one, so all is copied while it lives.
    return withExtendedLifetime(table) { fields(of: table, depth: 0) }
  }

  private static func fields(of table: TOMLTable, depth: Int) -> [String: FrontMatter.Value] {
    var fields: [String: FrontMatter.Value] = [:]
    for name in table.keys {
      guard let entry = table[name], let value = value(of: entry, depth: depth) else { continue }
      fields[FrontMatter.key(name)] = value
    }
    return fields
  }

  private static func value(of entry: any TOMLValueConvertible, depth: Int) -> FrontMatter.Value? {
    if let text = entry.string { return text.isEmpty ? nil : .text(text) }
    if let moment = entry.dateTime {
      let zone = moment.offset.map { CivilZone.text(minutes: $0.offset) } ?? ""
      return .text(day(moment.date) + "T" + clock(moment.time) + zone)
    }
    if let date = entry.date { return .text(day(date)) }
    if let array = entry.array {
      return depth > 2 ? nil : .list(array.prefix(256).compactMap { value(of: $0, depth: depth + 1) })
    }
    if let table = entry.table { return depth > 2 ? nil : .map(fields(of: table, depth: depth + 1)) }
    if let number = entry.int { return .text(String(number)) }
    return nil
  }

  private static func day(_ date: TOMLDate) -> String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func clock(_ time: TOMLTime) -> String {
    "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// A zone as dates are written with it.
  private enum CivilZone {
    static func text(minutes: Int) -> String {
      let size = abs(minutes)
      return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
    }
  }
}
