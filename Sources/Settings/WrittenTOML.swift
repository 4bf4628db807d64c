// The TOML of a file as plain values, and the line on which each of them stands.

import TOMLText

extension Written {
  /// As a mistake quotes it.
  var quoted: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): "“\(text)”"
    case .list: "a list"
    case .table: "a table"
    case .moment, .other: "a fraction or a date"
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
    guard text.utf8.count <= Self.longest, !text.utf8.contains(0) else {
      throw SettingsMistake(file: file, .unreadable, outcome: outcome)
    }
    self.file = file
    do throws(TOMLMistake) {
      root = try TOMLDocument(text).root
    } catch {
      throw SettingsMistake(file: file, line: error.line, .syntax(error.words), outcome: outcome)
    }
    lines = TOMLLines(text).found
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
    table.map { (key: $0.key, value: $0.value, line: line(of: path + [$0.key]) ?? 0) }
      .sorted { ($0.line, $0.key) < ($1.line, $1.key) }.map { (key: $0.key, value: $0.value) }
  }

  /// A mistake about a value of this document.
  func mistake(
    at path: [String], _ problem: SettingsMistake.Problem, outcome: SettingsMistake.Outcome
  ) -> SettingsMistake {
    SettingsMistake(file: file, line: line(of: path), problem, outcome: outcome)
  }
}
