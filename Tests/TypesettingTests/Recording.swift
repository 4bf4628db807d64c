// Pages recorded as files: compared as they stand, written anew with RECORD=1.

import Foundation
import Screen
import Testing
import Typesetting

/// Compares a page with its file in `Pages`.
func expectRecorded(_ page: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Pages/\(name).page")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try page.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(page == recorded, "record it with RECORD=1 when it is meant", sourceLocation: sourceLocation)
}

extension SetText {
  /// The lines as a screen shows them, each with its place, then their roles; wide lines are cut at the width.
  var page: String {
    var frame = Frame(size: Size(width: width, height: lines.count))
    for (y, line) in lines.enumerated() { frame.put(line, x: 0, y: y) }
    let rows = lines.indices.map { y in
      let place = String(lines[y].offset)
      let row = String(repeating: " ", count: max(0, 4 - place.count)) + place + "|" + frame.text(row: y)
      return row + "\n"
    }
    return rows.joined() + frame.rolesText
  }
}
