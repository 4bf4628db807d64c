// The repository as these tests see it: its files, and the table of rooms in its README.

import Foundation
import Testing

/// A file of the repository.
struct HouseFile: CustomTestStringConvertible {
  /// Its path from the top, with `/`.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var testDescription: String { path }

  /// The room that it lies in: a folder of Sources, or Themes.
  var room: String? {
    let parts = path.split(separator: "/").map(String.init)
    return parts.first == "Themes" ? "Themes" : parts.first == "Sources" && parts.count > 2 ? parts[1] : nil
  }
}

/// A row of the table of rooms.
struct Room {
  let name: String
  let mayImport: Set<String>
}

/// A mistake in what these tests are told by.
struct HouseError: Error, CustomStringConvertible {
  let description: String
}

enum House {
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names at the top, without dotfiles.
  static func topLevel() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: top.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// All files with one of some suffixes below some folders of the top.
  static func files(in folders: [String], suffixes: [String]) throws -> [HouseFile] {
    var found: [HouseFile] = []
    for folder in folders {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: top.appending(path: folder).path)
      for path in paths.sorted() where suffixes.contains(where: { path.hasSuffix("." + $0) }) {
        let whole = folder + "/" + path
        found.append(
          HouseFile(path: whole, text: try String(contentsOf: top.appending(path: whole), encoding: .utf8)))
      }
    }
    return found
  }

  /// The Swift files of the rooms.
  static func swiftFiles() throws -> [HouseFile] {
    try files(in: ["Sources", "Themes"], suffixes: ["swift"])
  }

  /// The rooms by name, as README's table under "Where things are" has them.
  static func rooms() throws -> [String: Room] {
    let readme = try String(contentsOf: top.appending(path: "README.md"), encoding: .utf8)
    return try rooms(in: readme)
  }

  static func rooms(in readme: String) throws -> [String: Room] {
    guard let heading = readme.firstRange(of: "\n## Where things are\n") else {
      throw HouseError(
        description: "README.md has no section \"## Where things are\" with the table of rooms")
    }
    var rooms: [String: Room] = [:]
    for line in readme[heading.upperBound...].split(separator: "\n") {
      if line.hasPrefix("## ") { break }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count == 4 else { continue }
      let name = cells[0].trimmingCharacters(in: ["`"])
      let imports = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      rooms[name] = Room(name: name, mayImport: Set(imports.filter { $0 != "–" }))
    }
    guard !rooms.isEmpty else {
      throw HouseError(
        description:
          "README.md has no rows of rooms (| `Name` | … | … | imports |) under \"Where things are\"")
    }
    for room in rooms.values where room.mayImport.contains("all") {
      rooms[room.name] = Room(name: room.name, mayImport: room.mayImport.union(rooms.keys))
    }
    return rooms
  }
}
