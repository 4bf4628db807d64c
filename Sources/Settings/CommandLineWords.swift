// A command and its arguments, out of a line that somebody typed; no shell ever sees it.

/// Splits a typed line into a command and its arguments.
public enum CommandLineWords {
  /// Words by white space; single and double quotes hold spaces, a backslash the next character.
  ///
  /// As in POSIX shells (XCU §2.2) nothing is special within single quotes, and within double quotes a backslash holds
  /// only `"`, `\`, `$` and `` ` ``: before anything else it stands for itself. A quote that is never closed ends with the line.
  public static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        let isKept = quote == "\"" && !"\"\\$`".contains(character)
        word = (word ?? "") + (isKept ? "\\" : "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if isEscaped { word = (word ?? "") + "\\" }
    if let word { words.append(word) }
    return words
  }
}
