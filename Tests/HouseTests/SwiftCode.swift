// Swift source without its comments and string literals, so that words in them are not taken for code.

/// The code of a source file.
enum SwiftCode {
  private enum Place {
    /// Code, and how many parentheses of an interpolation are open; zero outside of one.
    case code(parentheses: Int)
    case string(hashes: Int, isLong: Bool)
  }

  /// The text with every comment and every literal's text blanked out; lines stay where they are.
  static func code(of text: String) -> String {
    let characters = Array(text)
    var places: [Place] = [.code(parentheses: 0)]
    var code = ""
    var i = 0
    func at(_ offset: Int) -> Character? { offset < characters.count ? characters[offset] : nil }
    func matches(_ word: String, at offset: Int) -> Bool {
      word.enumerated().allSatisfy { at(offset + $0.offset) == $0.element }
    }
    while let character = at(i) {
      let place = places.last ?? .code(parentheses: 0)
      switch place {
      case .code(let parentheses):
        let hashes = characters[i...].prefix { $0 == "#" }.count
        if matches("//", at: i) {
          while let next = at(i), next != "\n" { i += 1 }
        } else if matches("/*", at: i) {
          while at(i) != nil, !matches("*/", at: i) {
            if at(i) == "\n" { code += "\n" }
            i += 1
          }
          i += 2
        } else if at(i + hashes) == "\"" {
          let isLong = matches("\"\"\"", at: i + hashes)
          places.append(.string(hashes: hashes, isLong: isLong))
          code += "\""
          i += hashes + (isLong ? 3 : 1)
        } else {
          if parentheses > 0, character == "(" || character == ")" {
            places.removeLast()
            let open = parentheses + (character == "(" ? 1 : -1)
            if open > 0 { places.append(.code(parentheses: open)) }
          }
          code.append(character)
          i += 1
        }
      case .string(let hashes, let isLong):
        let rest = String(repeating: "#", count: hashes)
        if matches("\\" + rest + "(", at: i) {
          places.append(.code(parentheses: 1))
          code += "("
          i += 2 + hashes
        } else if matches("\\" + rest, at: i), hashes == 0 {
          i += 2
        } else if matches((isLong ? "\"\"\"" : "\"") + rest, at: i) {
          places.removeLast()
          code += "\""
          i += (isLong ? 3 : 1) + hashes
        } else {
          if character == "\n" { code += "\n" }
          i += 1
        }
      }
    }
    return code
  }

  /// The modules that a file imports, with the line of each, from 1.
  static func imports(of text: String) -> [(module: String, line: Int)] {
    let lines = code(of: text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      let words = line.split { $0 == " " || $0 == ";" }
      guard let place = words.firstIndex(of: "import") else { return nil }
      // Before the word only attributes and access levels: `@preconcurrency internal import`.
      let before = words[..<place]
      guard before.allSatisfy({ $0.hasPrefix("@") || access.contains(String($0)) }) else { return nil }
      let after = words[(place + 1)...].filter { !kinds.contains(String($0)) }
      guard let module = after.first?.split(separator: ".").first else { return nil }
      return (module: String(module), line: number + 1)
    }
  }

  private static let access: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]
}
