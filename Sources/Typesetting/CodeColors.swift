// Code coloured lightly: comments, texts in quotes and the words of a language set apart, as far as can be told from a line.

import Screen

/// Finds what the parts of code are, line by line.
///
/// It knows families of languages, not grammars: a wrong colour is a blemish, and none is as good as before. Code that names no language
/// is coloured only where it ends its lines as code does.
struct CodeColors {
  private let language: CodeLanguage?
  /// What ends the comment or text that goes on from the line before; nil when none does.
  private var open: (end: [UInt8], role: Role)?

  /// Begins a block of code; `language` is what its writer called it, `text` all of it.
  init(language: String?, text: String) {
    self.language = language.map(CodeLanguage.init(named:)) ?? CodeLanguage(guessedFrom: text)
  }

  /// The runs of the next line.
  mutating func runs(of line: String) -> [StyledLine.Run] {
    guard let language else { return [.init(line, role: .code)] }
    let bytes = Array(line.utf8)
    var runs: [StyledLine.Run] = []
    var place = 0
    func take(to end: Int, _ role: Role) {
      guard end > place else { return }
      let text = String(decoding: bytes[place..<end], as: UTF8.self)
      if runs.last?.role == role {
        runs[runs.count - 1].text += text
      } else {
        runs.append(.init(text, role: role))
      }
      place = end
    }
    while place < bytes.count {
      if let open {
        let end = bytes.place(of: open.end, from: place)
        take(to: end.map { $0 + open.end.count } ?? bytes.count, open.role)
        if end != nil { self.open = nil }
        continue
      }
      // "http://", "$#" and "${#" begin none.
      let mayComment =
        place == 0 || !bytes[place - 1].isWordByte && !Array(":${&".utf8).contains(bytes[place - 1])
      if mayComment, language.lineComments.contains(where: { bytes.has($0, at: place) }) {
        take(to: bytes.count, .codeComment)
      } else if let long = language.long.first(where: { bytes.has($0.start, at: place) }) {
        open = (long.end, long.role)
        take(to: place + long.start.count, long.role)
      } else if language.quotes.contains(bytes[place]), let end = closing(bytes, place) {
        take(to: end, .codeString)
      } else if bytes[place].isWordByte {
        let end = bytes[place...].firstIndex { !$0.isWordByte } ?? bytes.count
        let isWord = language.words.contains(String(decoding: bytes[place..<end], as: UTF8.self))
        take(to: end, isWord ? .codeKeyword : .code)
      } else {
        take(to: place + 1, .code)
      }
    }
    return runs
  }

  /// Behind the quote that ends the text beginning at a place; nil when the line has none.
  private func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    // An apostrophe within a word is no quote.
    if start > 0, bytes[start - 1].isWordByte, bytes[start] == UInt8(ascii: "'") { return nil }
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if bytes[place] == bytes[start] {
        return place + 1
      } else {
        place += 1
      }
    }
    return nil
  }
}

extension UInt8 {
  /// A letter, digit or underscore; letters beyond ASCII too.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || self == UInt8(ascii: "_") || (0x30...0x39).contains(self)
      || (0x41...0x5A).contains(self & ~0x20)
  }
}

extension [UInt8] {
  fileprivate func has(_ sign: [UInt8], at place: Int) -> Bool {
    place + sign.count <= count && self[place..<place + sign.count].elementsEqual(sign)
  }

  fileprivate func place(of sign: [UInt8], from start: Int) -> Int? {
    (start..<Swift.max(start, count - sign.count + 1)).first { has(sign, at: $0) }
  }
}
