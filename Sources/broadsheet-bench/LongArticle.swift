// Long articles that every run of the bench makes alike.

import Articles

/// Makes documents of a length from seeded chance.
struct LongArticle {
  private static let latin = """
    the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all
    were when we there can an your which their said if do will each about how up out them then she many some so these
    would other into has more her two like him see time could no make than first been its who now people my made over
    did down only way find use may water long little very after words called just where most know ferry harbour winter
    island timetable passengers afternoon council decision neighbourhood government international understanding
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  private static let cyrillic = """
    пором на острів відходить о сьомій а взимку лише раз на день осіб чекають пристані мешканці вирішили рада міста
    залізниця вчора повідомив представник правління будинок п’ять річка весна
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  private static let sentences = [
    "渡船早上七点开，冬天每天只有一班。“请提前买票”，码头的牌子上写着，载一百二十人。",
    "フェリーは朝七時に出ます。ちょっと待ってください、「次の船」は正午です。",
    "เรือไปเกาะออกตอนเจ็ดโมงเช้าและอีกครั้งตอนเที่ยง เมื่อน้ำขึ้นสูง ",
    "تغادر العبارة إلى الجزيرة في السابعة صباحا ومرة أخرى عند الظهر. ",
    "नाव सुबह सात बजे द्वीप के लिए निकलती है और दोपहर में फिर। ", "섬으로 가는 배는 아침 일곱 시에 떠납니다. ",
    "המעבורת יוצאת בשבע בבוקר אל האי. ", "On board: 👨‍👩‍👧 and 🇺🇦 👍🏽 ❤️ at 7:00 – 10\u{A0}000 people. ",
  ]

  private var dice: Dice

  /// Plain prose in Latin letters.
  static func plain(bytes: Int) -> Document {
    let article = LongArticle(dice: Dice(seed: 61))
    return article.document(bytes: bytes) { article in
      .paragraph([.text(article.words(40 + article.dice.below(80), of: latin))])
    }
  }

  /// Plain prose in Latin letters that is all one paragraph.
  static func paragraph(bytes: Int) -> Document {
    var article = LongArticle(dice: Dice(seed: 61))
    return Document(blocks: [.paragraph([.text(article.words(bytes / 6, of: latin))])])
  }

  /// Every script and every structure that articles have.
  static func mixed(bytes: Int) -> Document {
    let article = LongArticle(dice: Dice(seed: 62))
    return article.document(bytes: bytes) { $0.block() }
  }

  private func document(bytes: Int, _ next: (inout LongArticle) -> Block) -> Document {
    var article = self
    var blocks: [Block] = []
    var length = 0
    while length < bytes {
      let block = next(&article)
      length += Document(blocks: [block]).flatText.utf8.count + 2
      blocks.append(block)
    }
    return Document(blocks: blocks)
  }

  private mutating func words(_ count: Int, of words: [String]) -> String {
    var text = ""
    for number in 0..<count {
      text += words[dice.below(words.count)]
      text += number % 11 == 10 ? ", " : number % 17 == 16 ? ". " : " "
    }
    return text
  }

  private mutating func prose() -> String {
    switch dice.below(4) {
    case 0: return words(30, of: Self.latin)
    case 1: return words(30, of: Self.cyrillic)
    default: return (0..<6).map { _ in Self.sentences[dice.below(Self.sentences.count)] }.joined()
    }
  }

  private mutating func block() -> Block {
    switch dice.below(20) {
    case 0: return .heading(level: 2, [.text(words(6, of: Self.cyrillic))])
    case 1:
      return .list(
        ListBlock(start: 1, items: (0..<4).map { _ in .init(blocks: [.paragraph([.text(prose())])]) }))
    case 2:
      let rows = (0..<4).map { _ in (0..<3).map { _ in [Inline.text(words(3, of: Self.latin))] } }
      return .table(TableBlock(alignments: [], header: rows[0], rows: rows))
    case 3: return .code(language: nil, text: (0..<5).map { "line \($0) of some code();\n" }.joined())
    case 4: return .quote([.paragraph([.text(prose())])])
    default:
      return .paragraph([
        .text(prose()), .link([.text(words(3, of: Self.latin))], url: "https://ferry.example/"),
        .text(prose()), .strong([.text(words(2, of: Self.cyrillic))]), .text(" " + prose()),
      ])
    }
  }
}
