// Arrows only go down: every import against the table of rooms.

import Foundation
import Testing

/// Modules of the system that rooms without hands may have: none that reads a clock, a file or a socket by itself.
private let forTheHead: Set<String> = ["FoundationEssentials"]
/// What the other rooms may have besides.
private let forHands: Set<String> = ["FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]
/// Rooms on floor 1, and those that only think.
private let heads: Set<String> = ["Articles", "Screen", "Themes", "TOMLText", "Typesetting", "Reader"]
/// Rooms into which a library brings the whole of Foundation anyway.
private let withFoundation: Set<String> = [
  "Settings", "Formats", "Storage", "Intake", "broadsheet", "broadsheet-bench",
]

/// What is wrong with the imports of a file, as sentences.
private func wrongImports(_ file: HouseFile, _ rooms: [String: Room]) -> [String] {
  guard let name = file.room, let room = rooms[name] else {
    return ["\(file.path) lies in no room of README's table"]
  }
  let system = heads.contains(name) ? forTheHead : forHands
  return SwiftCode.imports(of: file.text).compactMap { module, line in
    if room.mayImport.contains(module) || system.contains(module) { return nil }
    if module == "Foundation", withFoundation.contains(name) { return nil }
    return "\(file.path):\(line) imports \(module), which README's table does not allow \(name)"
  }
}

@Suite struct ArrowTests {
  @Test func everyImportIsInTheTable() throws {
    let rooms = try House.rooms()
    let files = try House.swiftFiles()
    #expect(files.count > 20)
    #expect(files.flatMap { wrongImports($0, rooms) } == [])
  }

  @Test func everyRoomIsInTheTableAndEveryRowIsARoom() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: House.top.appending(path: "Sources").path)
    let rooms = try House.rooms()
    #expect(Set(rooms.keys) == Set(folders.filter { !$0.hasPrefix(".") } + ["Themes"]))
  }

  @Test func theTableItselfNeverPointsUp() throws {
    let rooms = try House.rooms()
    func reaches(_ from: String, _ to: String) -> Bool {
      from == to || rooms[from]?.mayImport.contains { rooms[$0] != nil && reaches($0, to) } == true
    }
    for room in rooms.values where !room.mayImport.contains("all") {
      #expect(!room.mayImport.contains { reaches($0, room.name) }, "\(room.name) comes round to itself")
    }
    for hand in ["Storage", "Intake", "Terminal", "Formats"] { #expect(!reaches("Reader", hand), "\(hand)") }
    #expect(!reaches("Storage", "Formats"))
    #expect(!reaches("Terminal", "Articles"))
    #expect(rooms.values.filter { $0.mayImport.contains("GRDB") }.map(\.name) == ["Storage"])
    let curses = rooms.values.filter { $0.mayImport.contains("CNcurses") && !$0.mayImport.contains("all") }
    #expect(curses.map(\.name) == ["Terminal"])
  }

  @Test func librariesStayInTheirRooms() throws {
    let owners = [
      "GRDB": ["Sources/Storage/", "Tests/StorageTests/"],
      "TOMLKit": ["Sources/TOMLText/"],
      "CNcurses": ["Sources/Terminal/", "Tests/TerminalTests/"],
      "CFriBidi": ["Sources/Terminal/"],
    ]
    for file in try House.files(in: ["Sources", "Themes", "Tests"], suffixes: ["swift"]) {
      for (module, line) in SwiftCode.imports(of: file.text) {
        let folders = owners[module] ?? [""]
        #expect(folders.contains { file.path.hasPrefix($0) }, "\(file.path):\(line) imports \(module)")
      }
    }
  }

  @Test func theReadingOfImportsIsRight() throws {
    let text = """
      // import Commented
      /* import Blocked */ import Plain
      @preconcurrency import Old
      private import struct Deep.Inner
      let text = "import Quoted"
      let more = \"\"\"
        import Long
        \"\"\"
      important()
      """
    #expect(SwiftCode.imports(of: text).map(\.module) == ["Plain", "Old", "Deep"])
    #expect(SwiftCode.imports(of: text).map(\.line) == [2, 3, 4])

    let rooms = try House.rooms(in: "\n## Where things are\n| `Reader` | x | y | Articles |\n")
    let bad = HouseFile(
      path: "Sources/Reader/A.swift", text: "import Storage\nimport Articles\nimport Foundation\n")
    #expect(wrongImports(bad, rooms).count == 2)
    #expect(wrongImports(HouseFile(path: "Sources/Cellar/A.swift", text: ""), rooms).count == 1)
    #expect(throws: HouseError.self) { try House.rooms(in: "# Nothing\n") }
    #expect(throws: HouseError.self) { try House.rooms(in: "\n## Where things are\nsoon\n") }
  }
}
