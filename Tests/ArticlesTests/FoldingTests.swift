// Folding: what counts as the same letter, what the index stores, and that the screen marks what the index finds.

import Articles
import Chance
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Straße", "strasse"), ("Łódź", "lodz"), ("Ørsted Æon", "orsted aeon"),
    ("ЁЖИК їжак Йод", "ежик іжак иод"),
    ("П’ять", "п'ять"), ("Ｆｕｌｌ　１２", "full 12"), ("ﬁn", "fin"), ("cafe\u{301}", "cafe"), ("ΣΟΦΟΣ", "σοφοσ"),
    ("İstanbul", "istanbul"), ("ガ カ\u{3099} ｶﾞ", "ガ ガ ガ"), ("a\u{AD}b\u{200B}", "ab"),
    ("“x” – y", "\"x\" - y"),
    ("١٢٣", "123"), ("한글", "한글"), ("हिन्दी", "हिन्दी"), ("مُحَمَّد", "محمد"),
  ])
  func folds(text: String, folded: String) { #expect(Folding.fold(text) == folded) }

  @Test(arguments: [
    ("Don't stop—Covid-19!", "dont stop covid 19"), ("п'ять пʼять п`ять", "пять пять пять"),
    ("人民日报", "人民 民日 日报 报"),
    ("中", "中"), ("iPhone手机2", "iphone 手机 机 2"), ("สวัสดี", "สว วั ัส สด ดี ี"), ("한글 단어", "한글 단어"),
    ("🙂 a 'b' ", "a b"), ("", ""), ("カ\u{3099}ス", "ガス ス"),
  ])
  func indexes(text: String, index: String) { #expect(Folding.indexText(text) == index) }

  @Test(arguments: [
    ("Зеленськ вибор", [SearchTerm.prefix("зеленськ"), .prefix("вибор")]),
    ("\"white House\" x", [.phrase(["white", "house"], lastIsPrefix: false), .prefix("x")]),
    ("\"white hou", [.phrase(["white", "hou"], lastIsPrefix: true)]),
    ("人民日", [.phrase(["人民", "民日"], lastIsPrefix: false)]), ("日", [.prefix("日")]),
    ("“中国 2020”", [.phrase(["中国", "国", "2020"], lastIsPrefix: false)]), ("!!", []), ("\"\"", []),
  ])
  func readsSearches(search: String, terms: [SearchTerm]) { #expect(Folding.searchTerms(search) == terms) }

  @Test(arguments: [
    ("вибор", "Вибори й перевибори", ["Вибор"]), ("cafe", "A cafe\u{301}teria", ["cafe\u{301}"]),
    ("民日", "人民日报", ["民日"]), ("報", "人民日報", ["報"]),
    ("\"white house\"", "White-House, white mouse", ["White-House"]),
    ("\"hit\"", "hits hit", ["hit"]), ("stras", "Hauptstr. Straßen", ["Straß"]), ("x", "", []),
    ("dont", "I don’t", ["don’t"]), ("“中国 2020”", "在中国2020年", ["中国2020"]),
  ])
  func marks(search: String, text: String, found: [String]) {
    #expect(Folding.matches(of: search, in: text).map { String(text[$0]) } == found)
  }

  @Test func findsOccurrences() {
    func found(_ needle: String, _ text: String, _ matchingCase: Bool = false) -> [String] {
      Folding.occurrences(of: needle, in: text, matchingCase: matchingCase).map { String(text[$0]) }
    }
    #expect(found("is", "This is ISLE") == ["is", "is", "IS"])
    #expect(found("IS", "This is ISLE", true) == ["IS"])
    #expect(found("is", "This is ISLE", true) == ["is", "is"])
    #expect(found("resume", "Re\u{301}sume\u{301}s") == ["Re\u{301}sume\u{301}"])
    #expect(found("", "text").isEmpty)
    #expect(found("aa", "aaaa") == ["aa", "aa"])
  }

  @Test func findsPartsOfFoldedText() {
    #expect(Folding.contains("ork", in: "new york"))
    #expect(Folding.contains("", in: "x"))
    #expect(!Folding.contains("yorks", in: "new york"))
  }

  /// What the index would answer for a term, token by token.
  private func indexHas(_ term: SearchTerm, _ tokens: [Substring]) -> Bool {
    switch term {
    case .prefix(let prefix): return tokens.contains { $0.utf8.starts(with: prefix.utf8) }
    case .phrase(let words, let lastIsPrefix):
      guard words.count <= tokens.count else { return false }
      return (0...(tokens.count - words.count)).contains { start in
        words.indices.allSatisfy { number in
          let token = tokens[start + number].utf8
          let isOpen = lastIsPrefix && number == words.count - 1
          return isOpen ? token.starts(with: words[number].utf8) : token.elementsEqual(words[number].utf8)
        }
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func screenAndIndexAgree(seed: UInt64) {
    var random = Dice(seed: seed)
    let pieces = [
      "a", "Ab", "é", "ß", "'", " ", "-", "п", "Й", "人", "民", "日", "か", "ｶﾞ", "9", "\u{301}", "ก", "🙂",
    ]
    for _ in 0..<3_000 {
      let text = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined()
      var search = (0..<1 + random.below(3)).map { _ in pieces[random.below(pieces.count)] }.joined()
      if random.below(4) == 0 { search = "\"\(search)\"" }
      let tokens = Folding.indexText(text).split(separator: " ")
      let terms = Folding.searchTerms(search)
      for term in Set(terms) where terms.count == 1 {
        let isMarked = !Folding.matches(of: search, in: text).isEmpty
        #expect(isMarked == indexHas(term, tokens), "seed \(seed): “\(search)” in “\(text)”")
      }
    }
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for number in UInt32(0)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let once = Folding.fold(String(scalar))
      #expect(Folding.fold(once) == once, "U+\(String(number, radix: 16))")
    }
  }
}
