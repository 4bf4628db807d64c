// README's tables: what the program tells of itself, never stale; RECORD=1 writes them anew.

import Formats
import Foundation
import Reader
import Testing

@testable import broadsheet

/// A table of README between two marks.
struct ReadmeTable: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  var testDescription: String { name }

  static let all = [
    ReadmeTable(name: "formats", text: FormatPage.table), ReadmeTable(name: "keys", text: Manual.keysTable),
    ReadmeTable(name: "settings", text: Manual.settingsTable),
    ReadmeTable(name: "placeholders", text: Manual.placeholdersTable),
  ]
}

@Suite(.serialized) struct ReadmeTests {
  @Test(arguments: ReadmeTable.all)
  func tableIsFresh(table: ReadmeTable) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
      .standardized
    let readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- \(table.name) -->\n"))
    let end = try #require(
      readme.range(of: "<!-- /\(table.name) -->", range: start.upperBound..<readme.endIndex))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let fresh = readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: table.text)
      try fresh.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(readme[start.upperBound..<end.lowerBound] == table.text, "RECORD=1 rewrites it")
  }

  @Test func theManPageTellsOfEveryFormatAndVerb() {
    let page = VerbPage.roff + FormatPage.roff
    for format in ArticleFormat.all {
      #expect(page.contains(".B " + Manual.roff(format.title.replacing("`", with: ""))), "\(format.name)")
    }
    for line in page.split(separator: "\n") where line.first == "." || line.first == "'" {
      #expect([".SH", ".TP", ".B"].contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
