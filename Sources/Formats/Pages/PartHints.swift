// What the class, id and role of an element say of what it holds, in the languages that sites are written in.

/// What an element's own names hint at.
struct PartHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The article or its text.
  static let text = PartHints(rawValue: 1)
  /// Menus, paths, pages to turn.
  static let navigation = PartHints(rawValue: 2)
  /// Other stories.
  static let related = PartHints(rawValue: 4)
  /// What readers say.
  static let comments = PartHints(rawValue: 8)
  /// Buttons to share, follow and like.
  static let sharing = PartHints(rawValue: 16)
  /// Advertisements.
  static let advertising = PartHints(rawValue: 32)
  /// Letters to subscribe to, walls to pay at.
  static let subscribing = PartHints(rawValue: 64)
  /// Author, date, section, tags.
  static let about = PartHints(rawValue: 128)
  /// A column beside, the site's head or foot.
  static let margin = PartHints(rawValue: 256)
  /// Notices about cookies, law and age.
  static let notice = PartHints(rawValue: 512)
  /// A caption or credit.
  static let caption = PartHints(rawValue: 1_024)
  /// A word for an article's text and nothing else ("article-body").
  static let body = PartHints(rawValue: 2_048)

  /// Pictures to leaf through.
  static let gallery = PartHints(rawValue: 4_096)
  /// The first paragraph, set apart.
  static let lead = PartHints(rawValue: 8_192)

  /// A part that a site puts on many of its pages.
  static let module = PartHints(rawValue: 16_384)

  /// Stories of what the article is about.
  static let akin = PartHints(rawValue: 32_768)

  /// What is newest, read most or advertised on the whole site.
  static let siteWide = PartHints(rawValue: 65_536)

  /// What plays a film or a recording, with its controls.
  static let player = PartHints(rawValue: 131_072)

  /// All that speak against an element.
  static let against: PartHints = [
    .navigation, .related, .comments, .sharing, .advertising, .subscribing, .margin, .notice,
  ]

  /// What they say in plain words, for those against an element.
  var inWords: String {
    let names: [(PartHints, String)] = [
      (.comments, "comments"), (.related, "other stories"), (.sharing, "sharing"),
      (.advertising, "advertising"),
      (.subscribing, "subscribing"), (.navigation, "navigation"), (.notice, "a notice"),
      (.margin, "the margin of the page"), (.about, "facts about the article"),
    ]
    return names.first { contains($0.0) }?.1 ?? "the article"
  }

  /// The hints in a class, id or role, whose words `+` and `-` and capitals part.
  static func of(_ value: ArraySlice<UInt8>) -> PartHints { HintWords.shared.hints(in: value) }
}

/// The words that hint, found in one walk over a name's bytes (Aho and Corasick, 1975).
private struct HintWords: Sendable {
  static let shared = HintWords()

  private var next: [UInt16]
  private var anywhere: [UInt32]
  private var whole: [[(length: Int, hints: UInt32)]]
  /// Letters, and one for all else.
  private static let letters = 27

  private init() {
    next = Array(repeating: 0, count: HintWords.letters)
    anywhere = [0]
    whole = [[]]
    for row in HintTable.rows {
      for word in row.anywhere.split(whereSeparator: \.isWhitespace) { add(word, row.hints, isWhole: false) }
      for word in row.whole.split(whereSeparator: \.isWhitespace) { add(word, row.hints, isWhole: true) }
    }
    link()
  }

  private mutating func add(_ word: Substring, _ hints: PartHints, isWhole: Bool) {
    var state = 0
    for byte in word.utf8 {
      let letter = HintWords.letter(byte)
      if next[state * HintWords.letters + letter] == 0 {
        next[state * HintWords.letters + letter] = UInt16(anywhere.count)
        next += Array(repeating: 0, count: HintWords.letters)
        anywhere.append(0)
        whole.append([])
      }
      state = Int(next[state * HintWords.letters + letter])
    }
    if isWhole {
      whole[state].append((word.utf8.count, hints.rawValue))
    } else {
      anywhere[state] |= hints.rawValue
    }
  }

  /// Makes every missing step lead to where the longest end of what was read goes on.
  private mutating func link() {
    var back = Array(repeating: 0, count: anywhere.count)
    var queue: [Int] = []
    for letter in 0..<HintWords.letters where next[letter] != 0 { queue.append(Int(next[letter])) }
    var index = 0
    while index < queue.count {
      let state = queue[index]
      index += 1
      anywhere[state] |= anywhere[back[state]]
      whole[state] += whole[back[state]]
      for letter in 0..<HintWords.letters {
        let place = state * HintWords.letters + letter
        let fallback = next[back[state] * HintWords.letters + letter]
        if next[place] == 0 {
          next[place] = fallback
        } else {
          back[Int(next[place])] = Int(fallback)
          queue.append(Int(next[place]))
        }
      }
    }
  }

  func hints(in value: ArraySlice<UInt8>) -> PartHints {
    var found: UInt32 = 0
    var state = 0
    for place in value.indices.prefix(300) {
      state = Int(next[state * HintWords.letters + HintWords.letter(value[place])])
      found |= anywhere[state]
      for (length, hints) in whole[state] where isWord(value, place + 1 - length, place) { found |= hints }
    }
    return PartHints(rawValue: found)
  }

  /// Whether a word begins and ends where names are parted: at anything but letters, or where a capital follows a small letter.
  private func isWord(_ value: ArraySlice<UInt8>, _ first: Int, _ last: Int) -> Bool {
    if first > value.startIndex, value[first - 1].isASCIILetter {
      guard value[first] & 0x20 == 0, value[first - 1] & 0x20 != 0 else { return false }
    }
    guard last + 1 < value.endIndex, value[last + 1].isASCIILetter else { return true }
    return value[last + 1] & 0x20 == 0 && value[last] & 0x20 != 0
  }

  private static func letter(_ byte: UInt8) -> Int {
    byte.isASCIILetter ? Int(byte | 0x20) - 0x60 : 0
  }
}
