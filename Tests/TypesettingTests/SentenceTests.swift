// Sentences of many languages at narrow widths: where their readers expect lines to end.

import Testing

@testable import Typesetting

@Suite struct SentenceTests {
  /// Expects the lines of the text that they make, joined by spaces or, in scripts without them, by nothing where they
  /// end in `|`.
  private func expect(_ lines: String..., at width: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let text =
      lines.dropLast().map { $0.last == "|" ? String($0.dropLast()) : $0 + " " }.joined() + (lines.last ?? "")
    let meant = lines.map { $0.last == "|" ? String($0.dropLast()) : $0 }
    #expect(text.lines(of: width) == meant, sourceLocation: sourceLocation)
  }

  @Test func english() {
    expect(
      "The mayor said: “We", "leave at 7:30 pm –", "or not at all,” and", "then (as ever)", "she left.",
      at: 20)
    expect("It costs $1,200.50", "(about 5 %) for", "10 000 kWh, well-|", "known since", "1999–2004.", at: 20)
    expect(
      "Wait … …what? The", "x-ray said so—in", "effect: option", "--all, or -v, or", "-5 km/h and so/on.",
      at: 18)
  }

  @Test func german() {
    expect(
      "Der Bürgermeister sagte:", "„Wir fahren um", "19:30 Uhr“, und »dann«", "gingen alle nach",
      "Hause-/Gartenseite.", at: 24)
    expect("„So“ (sagte sie) ging", "es um 5 € weiter.", at: 21)
  }

  @Test func french() {
    expect("Le maire a dit :", "« Nous partons à 19 h", "30 ! » Puis il est", "parti ; c’est tout.", at: 22)
    expect("Il coûte 5 € ? Ah", "« non » : jamais.", at: 18)
  }

  @Test func ukrainian() {
    expect("Мер сказала: «Ми їдемо", "о 19:30 — або ніколи»,", "і пішла; п’ять осіб", "лишилися ще.", at: 22)
    expect("Це коштує", "5 млн грн, що-|", "небудь таке.", at: 14)
  }

  @Test func russian() {
    expect("Цена выросла на", "5 % — до 10 000 руб.", "за 3 км. — Кто-то", "ушёл.", at: 20)
    expect("— Ну что, — сказал", "он, — едем?", at: 18)
  }

  @Test func hebrew() {
    expect("ראש העיר אמרה: \"נצא", "בשבע וחצי – או לעולם", "לא\", והלכה לבית־|", "הספר.", at: 20)
  }

  @Test func arabic() {
    expect("قالت رئيسة البلدية:", "«سنغادر في السابعة", "والنصف، أو لا", "نغادر أبدا».", at: 20)
  }

  @Test func hindi() {
    expect("महापौर ने कहा:", "“हम सात बजे", "निकलेंगे।” क्षेत्र में", "शांति है।", at: 16)
  }

  /// Between syllables only where a line would else be less than half full; a zero width space is as good as a space.
  @Test func thai() {
    expect("นายกเทศมนตรีกล่าวว่า|", "เราจะออกเดินทางตอนเจ็ด|", "โมงครึ่ง และจะไม่รอใคร", at: 20)
    expect("เรือข้ามฟาก ออก", "ตอนเจ็ดโมงเช้า", at: 14)
    expect("เรือข้ามฟาก\u{200B}|", "ออกตอนเจ็ดโมงเช้า", at: 15)
  }

  @Test func lao() {
    expect("ເຮົາຈະອອກ|", "ເດີນທາງຕອນເຈັດໂມງ|", "ເຄິ່ງ ແລະຈະບໍ່ລໍຖ້າໃຜ", at: 16)
  }

  @Test func khmer() {
    expect("យើងនឹងចេញដំណើរនៅ|", "ម៉ោងប្រាំពីរព្រឹក", "ហើយយើងមិនរង់ចាំទេ", at: 16)
    // No syllable ends before a bare consonant, and none between a consonant and the one below it.
    expect("ភាសា|", "ខ្មែរ", at: 6)
  }

  @Test func burmese() {
    expect("မြန်မာနိုင်ငံ၏", "မြို့တော်ဝန်က", "နံနက်ခုနစ်နာရီတွင်", "ထွက်မည်ဟု ပြောသည်။", at: 14)
    // Neither before a closing consonant nor within a stack.
    expect("က|", "မြန်", at: 3)
    expect("က|", "မန္တ|", "လေး", at: 3)
  }

  /// Small kana, the prolonged sound mark and closing punctuation begin no line.
  @Test func japanese() {
    expect("市長は「午前七時に出|", "発します。」と言っ|", "た。ちょっとコーヒー|", "を飲んだ。", at: 20)
    expect("これはデー|", "タです。", at: 10)
    expect("コー|", "ヒーが", at: 6)
  }

  @Test func chinese() {
    expect("市长说：“我们早上|", "七点出发。”然后|", "（照例）离开了——没|", "有人等她……真的。", at: 18)
    expect("渡船价格是|", "“一百二十”|", "元。", at: 12)
  }

  @Test func korean() {
    expect("시장은 “아침", "일곱 시에", "떠납니다.”라고", "말했다. AI가", "만든 대한민국헌|", "법재판소판결문|", "집.", at: 16)
  }

  /// Addresses part where they are longer than a line, and only there.
  @Test func addresses() {
    expect(
      "See", "www.example.org/|", "a-b/c and/or", "e-mail to", "https://ferry.|", "example/|",
      "timetables/2020?|",
      "day=monday#top,", "please.", at: 16)
    expect("Siehe", "https://ferry.example/a-b，|", "渡船。", at: 28)
  }

  /// No-break spaces and hyphens, and joiners, hold; a requested break does not wait.
  @Test func controls() {
    expect("a b\u{A0}c", "d\u{202F}e\u{2011}f\u{2060}g", "h", at: 7)
    #expect("one\u{0B}\u{0B} two \u{2028}three".lines(of: 40) == ["one", "", "two", "three"])
    #expect("a\u{AD}b \t\n  c\u{0B}".lines(of: 40) == ["a\u{AD}b \t\n  c"])
    #expect(" \n ".lines(of: 9) == [])
  }
}

extension String {
  /// The lines that setting makes of the text, each with the hyphen that is shown at its end.
  func lines(of width: Int, by setting: LineSetting = LineSetting()) -> [String] {
    let bytes = Array(utf8)
    return broken(at: width, by: setting).map { line in
      String(decoding: bytes[line.range], as: UTF8.self) + (line.isHyphenated ? "-" : "")
    }
  }

  /// The lines as bytes of the text.
  func broken(at width: Int, by setting: LineSetting = LineSetting()) -> [BrokenLine] {
    var text = self
    return text.withUTF8 { source in
      let words = setting.hyphenation.map { WordHyphens($0, exempt: []) }
      var lines: [BrokenLine] = []
      switch setting.paragraphs {
      case .greedy:
        var greedy = GreedyLines(
          self, bytes: source, width: width, takesHyphens: setting.takesHyphens, words: words,
          wordBreaks: setting.wordBreaks)
        while let line = greedy.next() { lines.append(line) }
      case .bestFit:
        var best = BestFitLines(
          self, bytes: source, width: width, takesHyphens: setting.takesHyphens, words: words,
          wordBreaks: setting.wordBreaks)
        while let line = best.next() { lines.append(line) }
      }
      return lines
    }
  }
}
