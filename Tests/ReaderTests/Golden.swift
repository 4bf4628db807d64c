// Screens kept in files: keys in, screen out; RECORD=1 writes them anew.

import Foundation
import Screen
import Testing

@testable import Reader

/// Compares a screen with the one that is kept; with RECORD=1 in the environment keeps it.
func expectScreen(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = "\(name)-\(frame.size.width)x\(frame.size.height).screen"
  try expectText(frame.plainText, file, sourceLocation: sourceLocation)
}

/// Compares a text with the file of this name among the screens; with RECORD=1 in the environment keeps it.
func expectText(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens").appending(
    path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("\(name) is missing; RECORD=1 keeps it", sourceLocation: sourceLocation)
    return
  }
  guard kept != text else { return }
  let lines = zip(
    kept.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false))
  let difference = lines.enumerated().filter { $0.element.0 != $0.element.1 }
    .map { "row \($0.offset)\n  kept │\($0.element.0)\n  now  │\($0.element.1)" }
  Issue.record("\(name) differs:\n\(difference.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// The sizes at which every screen is kept.
let goldenSizes = [
  Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 36),
  Size(width: 200, height: 60),
]
