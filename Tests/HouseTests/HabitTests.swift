// The habits of the house that a machine can see.

import Foundation
import Testing

/// Words that say nothing about what a thing is.
private let emptyWords = [
  "Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Handler", "Base", "Impl", "Info", "Common",
  "Core",
  "Extensions",
]

/// Rooms that speak to the person at the terminal.
private let doors: Set<String> = ["broadsheet", "broadsheet-bench"]

/// What a file's code does that it must not, as sentences.
private func bluntWords(_ file: HouseFile) -> [String] {
  let mayPrint = file.room.map { doors.contains($0) } ?? false
  let lines = SwiftCode.code(of: file.text).split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().flatMap { number, line -> [String] in
    let place = "\(file.path):\(number + 1)"
    var wrong: [String] = []
    if line.contains(/\btry!/) { wrong.append("\(place) says try!") }
    if line.contains(/\bas!/) { wrong.append("\(place) says as!") }
    // A name, a call or a subscript, then an exclamation mark that is not the start of !=.
    if line.contains(/[A-Za-z0-9_)\]>"]!(?!=)/), !line.contains(/\b(try|as)!/) {
      wrong.append("\(place) unwraps by force")
    }
    if !mayPrint, line.contains(/(^|[^.A-Za-z0-9_])(debugPrint|print)\(/) { wrong.append("\(place) prints") }
    return wrong
  }
}

private func isEmptyWord(_ name: String) -> Bool {
  emptyWords.contains {
    name == $0 || name.hasSuffix($0) && name.dropLast($0.count).last?.isLowercase == true
  }
}

@Suite struct HabitTests {
  @Test func theTopLevelIsTheFiveAndNoMore() throws {
    let ignored = try String(contentsOf: House.top.appending(path: ".gitignore"), encoding: .utf8).split(
      separator: "\n")
    let seen = try House.topLevel().filter { !ignored.contains(Substring($0)) }
    #expect(seen == ["Package.swift", "README.md", "Sources", "Tests", "Themes"])
  }

  @Test func testsMirrorRooms() throws {
    let rooms =
      try House.rooms().keys.map { $0 + "Tests" } + [
        "Chance", "Fuzz", "HouseTests", "ProgramTests", "PtySupport",
      ]
    let folders = try FileManager.default.contentsOfDirectory(atPath: House.top.appending(path: "Tests").path)
    #expect(folders.filter { !$0.hasPrefix(".") && !rooms.contains($0) } == [])
  }

  @Test func everyFileBeginsWithWhatLivesThere() throws {
    for file in try House.files(in: ["Sources", "Themes"], suffixes: ["swift", "c", "h"]) {
      let first = file.lines.first ?? ""
      #expect(
        first.hasPrefix("// ") && first.split(separator: " ").count > 2, "\(file.path) begins with: \(first)")
      #expect(
        first.last.map { ".:".contains($0) } == true, "\(file.path) begins with no whole sentence: \(first)")
    }
  }

  @Test func noFileIsTooLong() throws {
    for file in try House.files(in: ["Sources", "Themes", "Tests"], suffixes: ["swift", "c", "h"]) {
      let lines = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
      #expect(lines <= 400, "\(file.path) has \(lines) lines")
    }
  }

  @Test func nothingIsForcedAndNothingPrintsButTheDoor() throws {
    #expect(try House.swiftFiles().flatMap(bluntWords) == [])
  }

  @Test func namesSayWhatAThingIs() throws {
    let rooms = Set(try House.rooms().keys)
    for file in try House.files(in: ["Sources", "Themes", "Tests"], suffixes: ["swift"]) {
      for part in file.path.split(separator: "/") {
        #expect(!isEmptyWord(String(part.split(separator: ".").first ?? "")), "\(file.path)")
      }
      for match in SwiftCode.code(of: file.text).matches(
        of: /\b(?:struct|class|enum|actor|protocol|typealias) +([A-Za-z_][A-Za-z0-9_]*)/)
      {
        let name = String(match.1)
        // `Key.Base` is a noun of its own: the key without its modifiers.
        #expect(name == "Base" || !isEmptyWord(name), "\(file.path) declares \(name)")
        #expect(!rooms.contains(name), "\(file.path) declares \(name), which is a room's name")
      }
    }
  }

  @Test func theReadingOfHabitsIsRight() {
    let bad = HouseFile(
      path: "Sources/Reader/A.swift",
      text: """
        let a = try! b()
        let c = d as! E
        let f = g.first!.h + i[0]!
        print(a)
        let text = "no! \\(j["k"]!) yes! try!"
        // said: print(a), try! and k!
        let l = a != b && !c && d.print(e) && fingerprint(f)
        """)
    #expect(
      bluntWords(bad) == [
        "Sources/Reader/A.swift:1 says try!", "Sources/Reader/A.swift:2 says as!",
        "Sources/Reader/A.swift:3 unwraps by force", "Sources/Reader/A.swift:4 prints",
        "Sources/Reader/A.swift:5 unwraps by force",
      ])
    #expect(bluntWords(HouseFile(path: "Sources/broadsheet/A.swift", text: "print(a)")) == [])
    #expect(["TextUtils", "Manager", "ArticleBase", "Core"].allSatisfy(isEmptyWord))
    #expect(!["Scored", "Database", "Store", "Base16Scheme", "Score"].contains(where: isEmptyWord))
  }
}
