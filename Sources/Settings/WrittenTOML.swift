// The TOML of a file as plain values, and the line on which each of them stands.

import TOMLKit

/// A value as somebody wrote it.
enum Written {
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([Written])
  case table([String: Written])
  /// A fraction, a date or a time, which no setting takes.
  case other

  init(_ value: any TOMLValueConvertible) {
    if let flag = value.bool {
      self = .flag(flag)
    } else if let number = value.int {
      self = .number(number)
    } else if let text = value.string {
      self = .text(text)
    } else if let array = value.array {
      self = .list(array.map { Written($0) })
    } else if let table = value.table {
      self = .table(Self.entries(of: table))
    } else {
      self = .other
    }
  }

  static func entries(of table: TOMLTable) -> [String: Written] {
    var entries: [String: Written] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = Written(value) }
    }
    return entries
  }

  /// As a mistake quotes it.
  var quoted: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): "“\(text)”"
    case .list: "a list"
    case .table: "a table"
    case .other: "a fraction or a date"
    }
  }
}

/// A TOML document, taken apart.
struct WrittenTOML {
  /// Its values.
  let root: [String: Written]
  private let lines: [[String]: Int]
  private let file: String

  /// Far more than anybody writes by hand, and little enough to parse at once.
  static let longest = 1 << 18

  init(_ text: String, file: String, outcome: SettingsMistake.Outcome) throws(SettingsMistake) {
    // The parser takes a C string, which a NUL would end early and unnoticed.
    guard text.utf8.count <= Self.longest, !text.utf8.contains(0) else {
      throw SettingsMistake(file: file, .unreadable, outcome: outcome)
    }
    self.file = file
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    let keys = TOMLLines(text)
    lines = keys.found
    if let line = keys.brokenHeader {
      throw SettingsMistake(
        file: file, line: line, .syntax("a name in letters, digits, - or quotes belongs after ["),
        outcome: outcome)
    }
    do {
      let table = try TOMLTable(string: text)
      // Tables within hold pointers into the outermost one, so all is copied while it lives.
      root = withExtendedLifetime(table) { Written.entries(of: table) }
    } catch let error as TOMLParseError {
      throw SettingsMistake(
        file: file, line: error.source.begin.line, .syntax(error.description), outcome: outcome)
    } catch {
      throw SettingsMistake(file: file, .syntax("\(error)"), outcome: outcome)
    }
  }

  /// The line on which a value, or what it lies in, is written.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The entries of a table of the document in the order in which they are written.
  func ordered(_ table: [String: Written], at path: [String] = []) -> [(key: String, value: Written)] {
    table.sorted { a, b in
      let (first, second) = (line(of: path + [a.key]) ?? 0, line(of: path + [b.key]) ?? 0)
      return first == second ? a.key < b.key : first < second
    }.map { (key: $0.key, value: $0.value) }
  }

  /// A mistake about a value of this document.
  func mistake(
    at path: [String], _ problem: SettingsMistake.Problem, outcome: SettingsMistake.Outcome
  ) -> SettingsMistake {
    SettingsMistake(file: file, line: line(of: path), problem, outcome: outcome)
  }
}
