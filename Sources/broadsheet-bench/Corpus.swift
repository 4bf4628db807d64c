// The bench's articles: seeded, so that every run makes the same ones; several scripts, tags, five years.

import Articles
import Storage

/// Numbers by xorshift64*, the same for the same seed on every machine.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(1, bound) }

  /// A number below a bound, small ones far more often, as words of a language are.
  mutating func common(below bound: Int) -> Int {
    let chance = Double(next() >> 11) / 9_007_199_254_740_992
    return min(bound - 1, Int(Double(bound) * chance * chance * chance))
  }
}

/// Makes the articles of a library of the bench.
struct Corpus {
  /// A language of the corpus: its words, and how they are joined.
  private struct Tongue {
    let code: String
    let gap: String
    let words: [String]

    init(_ code: String, _ syllables: String, gap: String = " ", vocabulary: Int, seed: UInt64) {
      self.code = code
      let parts = syllables.split(separator: " ").map(String.init)
      self.gap = gap
      var dice = Dice(seed: seed)
      words = (0..<vocabulary).map { number in
        let count = gap.isEmpty ? 2 : 1 + (number < 50 ? 0 : 1 + dice.below(3))
        return (0..<count).map { _ in parts[dice.below(parts.count)] }.joined()
      }
    }
  }

  private let tongues: [Tongue]
  private let sources: [String]
  private let tags: [String]
  private let seed: UInt64
  private let bodyBytes: Int
  /// The newest article's moment: 2026-11-01T00:00:00Z.
  static let newest: Int64 = 1_793_491_200
  private static let span: Int64 = 5 * 365 * 86_400

  init(seed: UInt64 = 1, bodyBytes: Int = 360) {
    self.seed = seed
    self.bodyBytes = bodyBytes
    tongues = [
      Tongue(
        "en",
        "the ri ver ta ken lor mid sea har bour new so pla net win ter for est ga me st on da wn ed ing er al",
        vocabulary: 20_000, seed: 11),
      Tongue(
        "uk", "но ви ни річ ка мі сто зем ля при їзд по ле ва ли ко та зи ма ліс о зе ро дні про га їн сть",
        vocabulary: 16_000, seed: 12),
      Tongue(
        "zh", "衛 星 軌 道 河 流 城 市 新 聞 天 氣 山 海 國 家 時 間 學 校 電 車 火 水 木 金 土 日 月 人 大 小 中 上 下",
        gap: "", vocabulary: 6_000, seed: 13),
      Tongue(
        "ar", "ال نه ر مد ين ة خب ار بح ر جب ل شم س قم ر يو م لي ل كت اب سو ق", vocabulary: 8_000, seed: 14),
    ]
    var dice = Dice(seed: 15)
    sources = (0..<500).map { number in
      "Source \(number) \(["Post", "Courier", "Herald", "Star"][dice.below(4)])"
    }
    tags = (0..<60).map { "topic \($0)" }
  }

  /// The article of a number.
  func article(_ number: Int) -> Article {
    var dice = Dice(seed: seed &* 1_000_003 &+ UInt64(number))
    let pick = dice.below(100)
    let tongue = tongues[pick < 46 ? 0 : pick < 80 ? 1 : pick < 92 ? 2 : 3]
    var body = ""
    var sentence = 0
    while body.utf8.count < bodyBytes {
      if !body.isEmpty { body += sentence % 6 == 0 ? "\n\n" : " " }
      body += words(6 + dice.below(10), of: tongue, &dice) + (tongue.gap.isEmpty ? "。" : ".")
      sentence += 1
    }
    // One article in a thousand holds the rare word, two in three hundred the phrase.
    if number % 1000 == 7 { body += " quokkasphere" }
    if number % 150 == 3 { body += " the silver harbour bridge" }
    var article = Article(
      title: words(4 + dice.below(5), of: tongue, &dice) + " #\(number)",
      body: Body(format: "markdown", text: body))
    article.source = sources[dice.common(below: sources.count)]
    article.language = tongue.code
    article.date = ArticleDate(
      seconds: Corpus.newest - Int64(dice.next() % UInt64(Corpus.span)), origin: .stated)
    article.tags = (0..<(1 + dice.below(4))).map { _ in tags[dice.common(below: tags.count)] }
    article.link = "https://news.example/\(number)"
    return article
  }

  private func words(_ count: Int, of tongue: Tongue, _ dice: inout Dice) -> String {
    (0..<count).map { _ in tongue.words[dice.common(below: tongue.words.count)] }.joined(
      separator: tongue.gap)
  }
}
