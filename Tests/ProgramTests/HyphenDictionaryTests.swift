// Dictionaries of libhyphen: small ones made here, in several encodings, and those that the system has.

import Articles
import Foundation
import Testing
import Typesetting

@testable import broadsheet

@Suite struct HyphenDictionaryTests {
  /// A folder of dictionaries that goes with the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "hyphens-\(UUID().uuidString)").path

    init(_ files: [String: [UInt8]]) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(path)/\(name)")) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let english = Array(
    "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\nr1b\nn1t\nf1f/ff=f,1,2\n".utf8)
  private static let ukrainian = Array("UTF-8\nо1р\n".utf8)
  /// The same in another encoding.
  private static let russian = Array("KOI8-R\n".utf8) + [0xCF, 0x31, 0xD2, 0x0A]
  private static let bulgarian = Array("microsoft-cp1251\n".utf8) + [0xEE, 0x31, 0xF0, 0x0A]

  @Test func everyEncodingIsRead() throws {
    let folder = try Folder([
      "en": Self.english, "uk": Self.ukrainian, "ru": Self.russian, "bg": Self.bulgarian,
    ])
    func places(_ name: String, _ word: String) -> [Int]? {
      HyphenDictionary(path: "\(folder.path)/\(name)")?.places(in: word)
    }
    #expect(places("en", "harbour") == [3])
    #expect(places("en", "harbourinternal") == [3, 9])
    #expect(places("en", "arb") == [] && places("en", "") == [] && places("en", "x") == [])
    // What would be written otherwise when it is parted is not parted.
    #expect(places("en", "schiffahrt") == [])
    for name in ["uk", "ru", "bg"] { #expect(places(name, "дорогами") == [2], "\(name)") }
  }

  @Test func whatIsNoDictionaryIsNone() throws {
    let folder = try Folder([
      "empty": [], "line": Array("UTF-8".utf8), "unknown": Array("KLINGON-8\no1r\n".utf8),
      "broken": Array("UTF-16\n".utf8) + [0xD8],
    ])
    for name in ["empty", "line", "unknown", "broken", "missing", "."] {
      #expect(HyphenDictionary(path: "\(folder.path)/\(name)") == nil, "\(name)")
    }
  }

  @Test func aLanguageHasItsFile() throws {
    let names = ["en_GB", "en_US", "en_AU", "uk_UA", "de_DE", "de_CH", "pt_PT", "sr_Latn", "ru"]
    let folder = try Folder(Dictionary(uniqueKeysWithValues: names.map { ("hyph_\($0).dic", Self.english) }))
    let dictionaries = HyphenDictionaries(folder: folder.path)
    func name(_ language: String) -> String? {
      dictionaries.file(for: language).map { String($0.dropFirst(5).dropLast(4)) }
    }
    #expect(name("en") == "en_US" && name("en-GB") == "en_GB" && name("en_gb") == "en_GB")
    #expect(name("en-NZ") == "en_US" && name("uk") == "uk_UA" && name("UK-Cyrl-UA") == "uk_UA")
    #expect(name("de-CH") == "de_CH" && name("de") == "de_DE" && name("pt-BR") == "pt_PT")
    #expect(name("sr") == "sr_Latn" && name("ru-RU") == "ru")
    for none in ["", "fr", "e", "../en", "en/../x", "english", "ü"] { #expect(name(none) == nil, "\(none)") }
  }

  @Test func whatIsThereIsWaitedFor() async throws {
    let folder = try Folder(["hyph_uk.dic": Self.ukrainian, "hyph_ru.dic": []])
    let dictionaries = HyphenDictionaries(folder: folder.path)
    guard case .dictionary = await dictionaries.dictionary(of: "uk", within: .seconds(60)) else {
      Issue.record("the dictionary did not come")
      return
    }
    guard case .none = await dictionaries.dictionary(of: "ru", within: .seconds(60)),
      case .none = await dictionaries.dictionary(of: "fr", within: .seconds(60))
    else {
      Issue.record("there is none")
      return
    }
    // An article's own language goes before the setting's.
    var article = Article(title: "T", body: Body(format: "plain", text: "дорогами"))
    var options = TypesettingOptions(width: 40)
    func found() async -> Bool {
      let document = OpenDocument(
        StoredArticle(id: ArticleID(1), article: article, date: ArticleDate(seconds: 0, origin: .file)))
      return await document.dictionary(options, of: dictionaries, within: .seconds(60)).hyphenation != nil
    }
    #expect(await !found())
    options.hyphens = .dictionary(language: "")
    #expect(await !found())
    options.hyphens = .dictionary(language: "uk-UA")
    #expect(await found())
    article.language = "fr"
    #expect(await !found())
  }

  /// The system's own, where they are installed.
  @Test(arguments: [
    ("en", "international", [2, 5, 7]), ("uk", "представник", [4]), ("ru", "представитель", [4, 7, 9]),
    ("de", "bürgermeister", [3, 6, 10]),
  ])
  func theSystemsDictionaries(language: String, word: String, places: [Int]) throws {
    guard let name = HyphenDictionaries().file(for: language) else { return }
    let dictionary = try #require(HyphenDictionary(path: "/usr/share/hyphen/\(name)"))
    #expect(dictionary.places(in: word) == places)
    #expect(dictionary.places(in: word) == places, "as it was answered before")
    #expect(dictionary.places(in: String(repeating: "x", count: 5000)) == [])
  }
}
