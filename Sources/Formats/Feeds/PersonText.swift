// People as feeds name them in one line: "me@example.com (Jo Example)", "Jo Example <me@example.com>".

extension Person {
  /// Reads a line that names somebody; nil when it says nothing.
  init?(line: String) {
    let text = Person.withoutStrayBracket(line.trimmedOfSpace)
    guard !text.isEmpty else { return nil }
    self.init()
    if let (name, inner) = Person.apart(text, "(", ")") ?? Person.apart(text, "<", ">") {
      // Either may be the address.
      if Person.isMail(name) {
        (email, self.name) = (Person.mail(name), inner.isEmpty ? nil : inner)
      } else if Person.isMail(inner) {
        (self.name, email) = (name.isEmpty ? nil : name, Person.mail(inner))
      } else if Person.isWeb(inner) {
        (self.name, url) = (name.isEmpty ? nil : name, inner)
      } else {
        self.name = String(text)
      }
    } else if Person.isMail(String(text)) {
      email = Person.mail(String(text))
    } else if Person.isWeb(String(text)) {
      url = String(text)
    } else if let mail = text.split(separator: " ").first(where: { Person.isMail(String($0)) }) {
      email = Person.mail(String(mail))
      let rest = text.split(separator: " ").filter { $0 != mail && $0 != "-" && $0 != "," }
      name = rest.isEmpty ? nil : rest.joined(separator: " ")
    } else {
      name = String(text)
    }
  }

  /// Without a closing bracket that nothing opened.
  private static func withoutStrayBracket(_ text: Substring) -> Substring {
    guard let last = text.last, last == ")" || last == ">" else { return text }
    return text.contains(last == ")" ? "(" : "<") ? text : String(text.dropLast()).trimmedOfSpace
  }

  /// What stands before brackets, and within them.
  private static func apart(_ text: Substring, _ open: Character, _ close: Character) -> (String, String)? {
    guard text.last == close, let start = text.firstIndex(of: open) else { return nil }
    return (
      String(String(text[..<start]).trimmedOfSpace),
      String(String(text[text.index(after: start)...].dropLast()).trimmedOfSpace)
    )
  }

  private static func isMail(_ text: String) -> Bool {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), at != text.startIndex else { return false }
    return !text.utf8.contains(0x20) && text.utf8.index(after: at) < text.endIndex && !text.hasPrefix("http")
  }

  private static func mail(_ text: String) -> String {
    String(text.hasPrefix("mailto:") ? text.dropFirst(7) : text[...])
  }

  private static func isWeb(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }
}
