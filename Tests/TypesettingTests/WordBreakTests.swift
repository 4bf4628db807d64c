// Where a dictionary parts words that have no spaces between them: what is asked, and what is made of the answers.

import Articles
import Screen
import Synchronization
import Testing

@testable import Typesetting

@Suite struct WordBreakTests {
  /// A dictionary whose words are those of a text where they stand between bars, and that keeps what it was asked.
  private final class Words: Sendable {
    private let words: [[UInt8]]
    private let runs = Mutex<[String]>([])

    init(_ text: String) {
      words = text.split { $0 == "|" || $0 == " " }.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    var asked: [String] { runs.withLock(\.self) }
    var breaks: WordBreaks { WordBreaks { self.places(in: $0) } }

    private func places(in letters: UnsafeBufferPointer<UInt8>) -> [Int] {
      runs.withLock { $0.append(String(decoding: letters, as: UTF8.self)) }
      var places: [Int] = []
      var place = 0
      while place < letters.count {
        let word = words.first { letters[place...].starts(with: $0) }
        place += word?.count ?? 1
        if word != nil, place < letters.count { places.append(place) }
      }
      return places
    }
  }

  /// A dictionary that begins a word with every byte.
  private static let everyByte = WordBreaks { Array(1..<max(1, $0.count)) }

  private func lines(_ text: String, _ width: Int, _ breaks: WordBreaks?) -> [String] {
    text.lines(of: width, by: LineSetting(wordBreaks: breaks)).map {
      String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{2060}" }))
    }
  }

  /// A text parted wherever a line may end.
  private func places(_ text: String, _ breaks: WordBreaks) -> [String] {
    var text = text
    return text.withUTF8 { source in
      var scanner = BreakScanner(source, wordBreaks: breaks)
      var parts: [String] = []
      var start = scanner.start
      while let found = scanner.next() {
        parts.append(String(decoding: source[start..<found.end], as: UTF8.self))
        start = found.next
      }
      return parts
    }
  }

  @Test func linesEndBetweenWords() {
    let words = Words("เรือ|ข้ามฟาก|ออก|จาก|ท่า|ตอน|เจ็ด|โมง|เช้า")
    let text = "เรือข้ามฟากออกจากท่าตอนเจ็ดโมงเช้า"
    #expect(lines(text, 12, words.breaks) == ["เรือข้ามฟากออก", "จากท่าตอนเจ็ด", "โมงเช้า"])
    let bestFit = LineSetting(paragraphs: .bestFit, wordBreaks: words.breaks)
    #expect(text.lines(of: 10, by: bestFit) == ["เรือข้ามฟาก", "ออกจาก", "ท่าตอนเจ็ด", "โมงเช้า"])
    #expect(words.asked == [text, text])
  }

  /// Within words no syllables; where no dictionary answers, syllables as without one.
  @Test func syllablesWhereNoDictionaryIs() {
    let text = "นายกเทศมนตรีกล่าวว่าเราจะออกเดินทางตอนเจ็ดโมงครึ่ง"
    let asked = Mutex(0)
    let none = WordBreaks { _ in
      asked.withLock { $0 += 1 }
      return nil
    }
    #expect(lines(text + " " + text, 20, none) == lines(text + " " + text, 20, nil))
    #expect(asked.withLock(\.self) == 1)
    #expect(places("ก\u{AD}เกา", none) == ["ก\u{AD}", "เกา"] && places("abเกา", none) == ["abเกา"])
    #expect(lines("การ ประเทศ", 8, Words("ประเทศ").breaks) == ["การ", "ประเทศ"])
    #expect(lines("กา ประเทศ", 6, nil) == ["กา ประ", "เทศ"])
  }

  /// Only runs of those letters are asked about, and none that is a single letter.
  @Test func nothingElseIsAskedAbout() {
    let words = Words("กา|มา")
    _ = lines("Plain text, д, 漢字, ا, 5 กามา-กา5มา ก ก์ a\u{2060}กามา\u{200B}มากา", 20, words.breaks)
    #expect(words.asked == ["กามา", "กา", "มา", "กามา", "มากา"])
    let latin = Words("a")
    _ = lines("No letters of these scripts: ½ — ‘ü’ العربية हिन्दी 한국어 日本語", 20, latin.breaks)
    #expect(latin.asked == [])
  }

  /// The marks of zero width say what the writer knows better, and a sign that repeats a word begins no line.
  @Test func writersOwnBreaks() {
    let words = Words("ต่าง|นานา|กา|มา|ເດັກ|ນ້ອຍ|ក្មេង")
    #expect(lines("กามา\u{200B}กามา", 4, words.breaks) == ["กามา", "กามา"])
    #expect(lines("มาก\u{200B}า", 3, nil) == ["มาก", "า"])
    #expect(lines("กา\u{2060}มากา", 4, words.breaks) == ["กามา", "กา"])
    #expect(lines("กา\u{2060}มากา", 3, words.breaks).first != "กา")
    #expect(lines("กา ต่าง ๆ นานา", 7, words.breaks) == ["กา", "ต่าง ๆ", "นานา"])
    #expect(lines("กา ต่าง ๆ นานา", 7, nil) == ["กา", "ต่าง ๆ", "นานา"])
    #expect(lines("กา ต่างๆนานา", 6, Words("กา|ต่าง|ๆ|นานา").breaks) == ["กา", "ต่างๆ", "นานา"])
    #expect(lines("ນ້ອຍ ເດັກ ໆ ນ້ອຍ", 8, words.breaks) == ["ນ້ອຍ", "ເດັກ ໆ", "ນ້ອຍ"])
    #expect(lines("ក្មេង ក្មេង ៗ", 8, words.breaks) == ["ក្មេង", "ក្មេង ៗ"])
    #expect(lines("ៗ", 4, words.breaks) == ["ៗ"] && lines("ๆ ๆ ๆ ๆ", 3, words.breaks) == ["ๆ ๆ", "ๆ ๆ"])
  }

  /// Latin words and numbers hold to the letters beside them where no space is.
  @Test func otherScriptsWithin() {
    let words = Words("ใช้|กับ|มี|คน|เครื่อง")
    #expect(lines("ใช้Linuxกับเครื่อง", 10, words.breaks) == ["ใช้Linuxกับ", "เครื่อง"])
    #expect(lines("มีคน ๕๐ คน มี24คน", 7, words.breaks) == ["มีคน ๕๐", "คน", "มี24คน"])
  }

  /// Lines do not part a number from its unit, though another word may follow that without a space.
  @Test func numbersStayWithTheirUnits() {
    let words = Words("ตั๋ว|ราคา|บาท|ต่อ|คน|ลาว|ກີບ|ລາຄາ|តម្លៃ|រៀល|มา")
    #expect(lines("ตั๋วราคา 500 บาทต่อคน", 12, words.breaks) == ["ตั๋วราคา", "500 บาทต่อคน"])
    #expect(lines("ตั๋วราคา ๕๐๐ บาท มาคน", 12, nil) == ["ตั๋วราคา", "๕๐๐ บาท มาคน"])
    #expect(lines("ລາຄາລາຄາ 500 ກີບລາຄາ", 13, words.breaks) == ["ລາຄາລາຄາ", "500 ກີບລາຄາ"])
    #expect(lines("តម្លៃតម្លៃ 500 រៀលតម្លៃ", 12, words.breaks) == ["តម្លៃតម្លៃ", "500 រៀលតម្លៃ"])
    #expect(lines("ราคาราคา ฿ 500 ราคา", 11, words.breaks) == ["ราคาราคา", "฿ 500 ราคา"])
    #expect(lines("ตั๋วราคา 500 มาคน", 12, words.breaks) == ["ตั๋วราคา 500", "มาคน"])
  }

  /// What is read of scripts without spaces counts by its letters, whatever spaces its phrases have.
  @Test func wordsToRead() {
    func count(_ text: String) -> Int {
      Typesetter(
        title: nil, document: Document(blocks: [.paragraph([.text(text)])]),
        options: TypesettingOptions(width: 40)
      ).text.words
    }
    for letter in ["ก", "ฯ", "ກ", "ໜ", "ក", "០", "က", "ၿ"] {
      #expect(count(String(repeating: letter, count: 100)) == 20, "\(letter)")
    }
    #expect(count("มีคน ๕๐ คน Linux มี") == 3)
    // Scripts whose first bytes are the same: Georgian, Amharic, Hindi, Tibetan.
    #expect(count("საქართველოს მთავრობა ႠႡႢႣႤ አዲስ हिन्दी བོད") == 6)
    for sign in ["漢", "か"] { #expect(count(String(repeating: sign, count: 100)) == 50) }
  }

  /// Whatever a dictionary says, no cluster is parted: no vowel from its consonant, no consonant from what stands above it.
  @Test func clustersAreWhole() throws {
    let letters =
      (UInt32(0x0E00)...0x1100).compactMap(Unicode.Scalar.init)
      + (UInt32(0x1780)...0x1800).compactMap(Unicode.Scalar.init)
    let known = letters.filter { BreakClass(of: $0.value) == .southEastAsian }
    #expect(known.count > 200)
    for first in known {
      for second in known {
        let text = String(first) + String(second)
        let parts = places(text, Self.everyByte)
        if parts.count == 2, text.count == 1 { Issue.record("\(first.value), \(second.value)") }
      }
    }
    #expect(places("น้ำมา", Self.everyByte) == ["น้ำ", "มา"] && places("ນ້ຳນາ", Self.everyByte) == ["ນ້ຳ", "ນາ"])
    // What stands below another consonant too, though it is a cluster of its own to Unicode 15.
    #expect(
      places("កខ្មែរ", Self.everyByte) == ["ក", "ខ្មែ", "រ"]
        && places("ကန္တက", Self.everyByte) == ["က", "န္တ", "က"])
  }

  /// A run of any length is asked about in pieces, and parted as if it had been asked about at once.
  @Test func longRunsAreAskedAboutInPieces() {
    let words = Words("เรือ|ข้ามฟาก|ออก|จาก|ท่า|ตอน|เจ็ด|โมง|เช้า")
    let text = String(repeating: "เรือข้ามฟากออกจากท่าตอนเจ็ดโมงเช้า", count: 300)
    #expect(places(text, words.breaks).count == 2700)
    #expect(words.asked.allSatisfy { $0.utf8.count <= 2048 })
    #expect(words.asked.count > 12 && words.asked.count < 20)
    // Where nothing is known, each is asked about once.
    let silent = Words("x")
    _ = lines(String(repeating: "ก", count: 100_000), 40, silent.breaks)
    #expect(silent.asked.count < 160)
  }

  /// Titles, lists and cells of tables too.
  @Test func everyBlock() {
    let words = Words("เรือ|ข้ามฟาก|ออก|จาก|ท่า|ตอน|เจ็ด|โมง|เช้า")
    let text: [Inline] = [.text("เรือข้ามฟากออกจากท่าตอนเจ็ดโมงเช้า")]
    let blocks: [Block] = [
      .paragraph(text), .heading(level: 2, text), .quote([.paragraph(text)]),
      .table(TableBlock(alignments: [], header: [], rows: [[text, text]])),
    ]
    for block in blocks {
      var typesetter = Typesetter(
        title: nil, document: Document(blocks: [block]), options: TypesettingOptions(width: 34),
        wordBreaks: words.breaks)
      typesetter.setAll()
      #expect(!typesetter.text.lines.contains { $0.text.hasSuffix("เจ็") || $0.text.hasPrefix("าก") })
    }
    #expect(words.asked.count == 7)
  }
}
