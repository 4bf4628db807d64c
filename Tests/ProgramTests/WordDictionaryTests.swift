// ICU's dictionaries: the words of four languages, in lines and in the program's own output.

import Articles
import Foundation
import Screen
import Synchronization
import Testing
import Typesetting

@testable import broadsheet

/// True where the system has ICU; elsewhere lines end between syllables, and there is nothing to ask.
private let hasDictionary = WordDictionary() != nil

@Suite struct WordDictionaryTests {
  /// What a dictionary makes of a text: its words between bars.
  private func words(_ text: String, by dictionary: WordDictionary) -> String {
    let bytes = Array(text.utf8)
    let places = bytes.withUnsafeBufferPointer { dictionary.places(in: $0) } ?? []
    let ends = places + [bytes.count]
    return zip([0] + places, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }.joined(
      separator: "|")
  }

  @Test(
    .enabled(if: hasDictionary, "ICU is not installed"),
    arguments: [
      "ประเทศไทย|มี|ประชากร|ประมาณ|หก|สิบ|หก|ล้าน|คน",
      "เด็กๆ|วิ่ง|เล่น|ใน|สวน|สาธารณะ|ทุก|เช้า",
      "กรุงเทพฯ|เป็น|เมือง|หลวง",
      "ปลูก|กล้วย|ส้ม|ฯลฯ",
      "ປະເທດ|ລາວ|ມີ|ປະຊາກອນ|ປະມານ|ເຈັດ|ລ້ານ|ຄົນ",
      "ຫໍສະໝຸດ|ເປີດ|ທຸກມື້|ຍົກເວັ້ນ|ວັນ|ຈັນ",
      "ប្រទេស|កម្ពុជា|មាន|ប្រជាជន|ច្រើន",
      "សិស្សសាលា|ទៅរៀន|ពេលព្រឹក",
      "မြန်မာနိုင်ငံ|တွင်|လူဦးရေ|ငါး|ဆယ်|ကျော်|သန်း|ရှိ|သည်",
      "စာကြည့်တိုက်|ကို|နေ့|တိုင်း|ဖွင့်သည်",
    ])
  func wordsOfFourLanguages(sentence: String) throws {
    let dictionary = try #require(WordDictionary())
    #expect(words(sentence.replacing("|", with: ""), by: dictionary) == sentence)
  }

  @Test(.enabled(if: hasDictionary, "ICU is not installed"))
  func whatIsNoWord() throws {
    let dictionary = try #require(WordDictionary())
    for text in ["", "ก", "\u{E48}", "plain", "🏳️‍🌈"] { #expect(words(text, by: dictionary) == text) }
    // Bytes that are no text, as nothing that sets text would ask.
    let broken: [UInt8] = [0xE0, 0xB8, 0x81, 0xE0, 0xB8, 0xFF, 0x80, 0xE0]
    #expect(broken.withUnsafeBufferPointer { dictionary.places(in: $0) } != nil)
  }

  @Test func withoutLibrary() throws {
    #expect(WordDictionary(library: "libnosuchicu.so") == nil)
    // A library that bears the name and is another one.
    let folder = FileManager.default.temporaryDirectory.appending(path: "libraries-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let maps = try #require(try FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd())
    let loaded = String(decoding: maps, as: UTF8.self)
    let other = try #require(loaded.split { $0 == " " || $0 == "\n" }.first { $0.contains("/libz.so") })
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/libother.so.72", withDestinationPath: String(other))
    #expect(WordDictionary(library: "\(folder)/libother.so") == nil)
  }

  /// Texts are set by several threads at once.
  @Test(.enabled(if: hasDictionary, "ICU is not installed"))
  func severalThreadsAsk() async throws {
    let dictionary = try #require(WordDictionary())
    let sentences = ["นัก|ท่อง|เที่ยว|จำนวน|มาก|มา|ที่|เกาะ", "ກໍ|ຍິນດີ|ຕ້ອນຮັບ|ທຸກ|ຄົນ", "ရန်|ကုန်|မြို့|တွင်|မိုးရွာ|နေသည်"]
    let whole = sentences.map { words($0.replacing("|", with: ""), by: dictionary) }
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<60 {
        let text = sentences[number % 3].replacing("|", with: "")
        group.addTask {
          (0..<50).allSatisfy { _ in words(text, by: dictionary) == whole[number % 3] }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// Of random letters nothing is lost, and no cluster is parted.
  @Test(
    .enabled(if: hasDictionary, "ICU is not installed"), arguments: [UInt64.random(in: 0...(.max)), 91, 92])
  func randomLetters(seed: UInt64) {
    var chance = seed
    func below(_ limit: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(chance >> 33) % limit
    }
    let scripts: [ClosedRange<UInt32>] = [0x0E01...0x0E5B, 0x0E81...0x0EDF, 0x1780...0x17DD, 0x1000...0x109F]
    for _ in 0..<200 {
      let script = scripts[below(4)]
      var text = String.UnicodeScalarView()
      for _ in 0..<40 + below(3000) {
        if let scalar = Unicode.Scalar(script.lowerBound + UInt32(below(script.count))),
          scalar.properties.age != nil, scalar.properties.generalCategory != .control
        {
          text.append(scalar)
        }
      }
      let width = 20 + below(60)
      var options = TypesettingOptions(width: width + 4, measure: width)
      options.paragraphs = below(2) == 0 ? .greedy : .bestFit
      var typesetter = Typesetter(
        title: nil, document: Document(blocks: [.paragraph([.text(String(text))])]), options: options,
        wordBreaks: WordDictionary.wordBreaks)
      typesetter.setAll()
      let lines = typesetter.text.lines.map(\.text)
      let shown = SafeText.line(String(text))
      let said = Comment(rawValue: "seed \(seed), width \(width)")
      #expect(lines.joined() == shown, said)
      #expect(lines.reduce(0) { $0 + $1.count } == shown.count, said)
    }
  }

  /// A million letters without a space, and without a word: hardly more is asked about than they are.
  @Test(
    .enabled(if: hasDictionary, "ICU is not installed"), .timeLimit(.minutes(1)),
    arguments: ["ก", "เ", "การ", "ຄວາມ", "ក្", "က္", "ๆ", "ที่", "กa"])
  func aMillionLetters(letter: String) throws {
    let dictionary = try #require(WordDictionary())
    let count = 1_000_000 / letter.unicodeScalars.count
    let document = Document(blocks: [.paragraph([.text(String(repeating: letter, count: count))])])
    let asked = Mutex(0)
    let limit = count * letter.utf8.count * 5 / 4
    let breaks = WordBreaks { letters in
      let isTooMuch = asked.withLock {
        $0 += letters.count
        return $0 > limit
      }
      // Without an answer it ends soon, and can be reported.
      return isTooMuch ? nil : dictionary.places(in: letters)
    }
    for paragraphs in Paragraphs.allCases {
      asked.withLock { $0 = 0 }
      var options = TypesettingOptions(width: 76)
      options.paragraphs = paragraphs
      var typesetter = Typesetter(
        title: nil, document: document, options: options, wordBreaks: breaks)
      typesetter.setAll()
      #expect(asked.withLock(\.self) <= limit)
      #expect(typesetter.text.lines.reduce(0) { $0 + $1.text.utf8.count } >= count * letter.utf8.count)
    }
  }

  /// What is printed and what is shown in the window end their lines where the words end.
  @Test(.enabled(if: hasDictionary, "ICU is not installed"))
  func printedAndInTheWindow() async throws {
    let run = try VerbRun()
    let text = "นักท่องเที่ยวเดินทางมาที่เกาะเพื่อชมพระอาทิตย์ตกทุกวัน เด็ก ๆ วิ่งเล่นในสวนสาธารณะ"
    try run.write("thai.md", "---\ntitle: เรือ\n---\n\n\(text)\n")
    let lines = ["นักท่องเที่ยวเดินทางมาที่", "เกาะเพื่อชมพระอาทิตย์ตก", "ทุกวัน เด็ก ๆ วิ่งเล่นใน", "สวนสาธารณะ"]
    #expect(try run("show", "--width", "20", "thai.md").lines.suffix(lines.count) == lines)

    let article = Article(title: "T", body: Body(format: "plain", text: text))
    let document = OpenDocument(
      StoredArticle(id: ArticleID(1), article: article, date: ArticleDate(seconds: 0, origin: .file)))
    var options = TypesettingOptions(width: 24, measure: 20)
    options.paragraphs = .bestFit
    let set = await document.firstPage(options, nil, [:], lines: 100)
    #expect(set.text.lines.map(\.text).suffix(lines.count) == lines)
  }
}
