// Unicode's own tests, as Debian's package unicode-data installs them.

import Foundation

/// A line of a test file of Unicode: scalars, and where between them something may end.
struct UnicodeCase: CustomStringConvertible {
  var scalars: [Unicode.Scalar] = []
  /// Whether there is a break before each scalar; the last is the end of the text.
  var breaks: [Bool] = []

  init?(_ line: Substring) {
    let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return nil }
    for word in words {
      switch word {
      case "÷": breaks.append(true)
      case "×": breaks.append(false)
      default:
        guard let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
        scalars.append(scalar)
      }
    }
  }

  private static let folder = "/usr/share/unicode/auxiliary/"

  /// True where the files are installed.
  static var areInstalled: Bool { FileManager.default.fileExists(atPath: folder + "LineBreakTest.txt") }

  /// All cases of a file.
  static func all(in name: String) throws -> [UnicodeCase] {
    let text = try String(contentsOf: URL(filePath: folder + name), encoding: .utf8)
    return text.split(separator: "\n").compactMap(UnicodeCase.init)
  }

  /// The text of the case.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  var description: String { scalars.map { "U+" + String($0.value, radix: 16) }.joined(separator: " ") }

  /// True for marks and joiners, which rules of line breaking look through.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .control, .format:
      return !["\u{200B}", "\u{2060}", "\u{9}", "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{85}"].contains(scalar)
    default: return false
    }
  }
}
