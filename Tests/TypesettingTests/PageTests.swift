// Each structure as it stands on a narrow, a middling and a wide page.

import Articles
import Testing
import Typesetting

@Suite struct PageTests {
  private func expectPages(
    _ name: String, title: String? = nil, isASCII: Bool = false, widths: [Int] = [24, 48, 80],
    _ blocks: [Block], choose: (inout TypesettingOptions) -> Void = { _ in }
  ) throws {
    let pages = widths.map { width in
      var options = TypesettingOptions(width: width, isASCII: isASCII)
      choose(&options)
      var typesetter = Typesetter(
        title: title, document: Document(blocks: blocks), options: options, hyphenation: .small)
      typesetter.setAll()
      let set = typesetter.text
      return
        "== \(width): \(set.width) cells after \(set.margin), \(set.words) words, \(set.totalLength) bytes\n"
        + set.page
    }
    try expectRecorded(pages.joined(), as: name)
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  private let prose = """
    The ferry to the island leaves at seven, and again at noon when the tide allows it; in winter there is one boat a day.
    """

  @Test func titleAndHeadings() throws {
    try expectPages(
      "headings",
      title: "The island and its ferry, told for those who have never been there and would like to go",
      [
        paragraph(prose), .heading(level: 1, [.text("Getting there")]), paragraph("By boat."),
        .heading(level: 3, [.text("With a car, a bicycle or a very large dog")]), paragraph("Ask first."),
        .rule,
        .heading(level: 4, [.text("Deep")]), paragraph(prose),
      ])
  }

  @Test func structuresInWords() throws {
    let item = { (text: String, isDone: Bool?) in
      ListBlock.Item(blocks: [.paragraph([.text(text)])], isDone: isDone)
    }
    let nested = ListBlock.Item(blocks: [
      paragraph("Boats"), .list(ListBlock(items: [item("with a bell", nil)])),
    ])
    try expectPages(
      "in-words", title: "The island and its ferry", widths: [24, 48],
      [
        .heading(level: 2, [.text("Getting there")]), paragraph("By boat."), .rule, paragraph("Or not."),
        .quote([paragraph(prose), paragraph("So she said.")]), .code(language: nil, text: "open 7\nclose 9"),
        .list(ListBlock(items: [nested, item("Tickets", true), item("Bread", false)])),
        .list(ListBlock(start: 9, items: [item("nine", nil), item("ten", true)])),
        .table(
          TableBlock(
            alignments: [.leading, .trailing], header: [[.text("Day")], [.text("Boats")]],
            rows: [[[.text("Sunday")], [.text("1")]]])),
      ]
    ) { $0.hasWords = true }
  }

  @Test func inlines() throws {
    try expectPages(
      "inlines",
      [
        .paragraph([
          .text("Read "), .emphasis([.text("this, "), .strong([.text("all")]), .text(" of it")]),
          .text(", then "),
          .link(
            [.text("the long "), .code("timetable.txt"), .text(" of the ferry")],
            url: "https://ferry.example/t"),
          .text(" and mail "), .link([], url: "mailto:boats@ferry.example"), .text(" about H"),
          .subscript([.text("2")]), .text("O, 10 m"), .superscript([.text("2")]), .text(", the 5"),
          .superscript([.text("th")]), .text(" of "), .strikethrough([.text("May")]), .text(" June"),
          .footnoteReference(label: "1"), .text("."), .lineBreak, .text("Yours,  "), .lineBreak,
          .text("the\nharbour "),
          .image(alternative: "anchor", url: "https://ferry.example/a.png"),
        ]),
        .footnote(label: "1", [paragraph(prose), paragraph("Weather allowing.")]),
      ])
  }

  @Test func lists() throws {
    let inner = ListBlock(items: [
      .init(blocks: [paragraph("a coat")]),
      .init(blocks: [
        paragraph("boots, for the path is wet"),
        .list(ListBlock(items: [.init(blocks: [paragraph("old ones")])])),
      ]),
    ])
    try expectPages(
      "lists",
      [
        .list(
          ListBlock(
            start: 9,
            items: [
              .init(blocks: [paragraph("Pack early: everything that is forgotten stays behind.")]),
              .init(blocks: [paragraph("Take:"), .list(inner)]), .init(blocks: []),
            ])),
        .list(
          ListBlock(
            isTight: false,
            items: [
              .init(blocks: [paragraph("buy a ticket"), paragraph("(on board)")], isDone: true),
              .init(blocks: [paragraph("be on time")], isDone: false),
            ])),
      ])
  }

  @Test func quotesAndCode() throws {
    try expectPages(
      "quotes",
      [
        .quote([
          paragraph(prose), .quote([.paragraph([.strong([.text("One")]), .text(" boat a day?")])]),
          .list(ListBlock(items: [.init(blocks: [paragraph("in winter")])])),
        ]),
        .code(
          language: "sh",
          text: "ferry --from harbour\n\tif [ tide = high ]; then leave; fi; wait until the next\n\ndone\n"),
        .code(language: nil, text: "short"),
      ])
  }

  @Test func tables() throws {
    func cells(_ texts: String...) -> [[Inline]] { texts.map { [.text($0)] } }
    try expectPages(
      "tables",
      [
        .table(
          TableBlock(
            alignments: [.leading, .trailing, .center], header: cells("Boat", "Seats", "Leaves"),
            rows: [
              cells("Gull", "120", "7:00"), cells("Tern", "8", "noon, when the tide allows it"),
              cells("Auk", "", "—"),
            ])),
        .table(
          TableBlock(
            alignments: [], header: [],
            rows: [
              cells("harbourmaster", "lighthousekeeper", "quartermaster", "boatswain", "helmsman", "cook")
            ])),
      ])
  }

  @Test func columnsOfFigures() throws {
    func cells(_ texts: String...) -> [[Inline]] { texts.map { [.text($0)] } }
    try expectPages(
      "figures",
      [
        .table(
          TableBlock(
            alignments: [], header: cells("Harbour", "1990", "Change", "Boats", "Built"),
            rows: [
              cells("Maren", "1,310", "+4.5 %", "12", "1911"),
              cells("Lauen", "9", "−12.0 %", "–", "about 1930"),
              cells("12", "", "0.3 %", "7", "1950"),
            ])),
        // A single figure is no column of them, and what a table says of itself stands.
        .table(
          TableBlock(
            alignments: [.leading, .center], header: cells("Depth of the bay", "Pairs"),
            rows: [cells("3", "5"), cells("", "1,200")])),
      ])
  }

  @Test func pictures() throws {
    try expectPages(
      "pictures",
      [
        .image(
          ImageBlock(
            url: "https://ferry.example/g.jpg", alternative: "The Gull",
            caption: [.text("The Gull leaving the harbour. Photo: A. Auk")])),
        .image(ImageBlock(url: "", alternative: "A map of the island")),
        .image(ImageBlock(url: "x", alternative: "")),
        .paragraph([
          .image(alternative: "", url: ""), .text("Nobody"), .image(alternative: "a boat", url: ""),
        ]),
        .caption([.text("Photo: harbour office")]),
      ])
  }

  @Test func scripts() throws {
    try expectPages(
      "scripts",
      [
        paragraph(
          "Пором на острів відходить о сьомій, а взимку — лише раз на день; п’ять осіб чекають на пристані."),
        paragraph("渡船早上七点开，（冬天每天只有一班。）“请提前买票”，码头的牌子上写着。ABC号船，载120人。"),
        paragraph("フェリーは朝七時に出ます。ちょっと待ってください、「次の船」は正午です。"),
        paragraph("섬으로 가는 배는 아침 일곱 시에 떠나고 겨울에는 하루에 한 번만 있습니다."),
        paragraph("เรือไปเกาะออกตอนเจ็ดโมงเช้าและอีกครั้งตอนเที่ยงเมื่อน้ำขึ้นสูง"),
        paragraph("نकाव नहीं: नाव सुबह सात बजे द्वीप के लिए निकलती है।"),
        paragraph("תחילת היום: המעבורת יוצאת בשבע בבוקר אל האי."),
        paragraph("👨‍👩‍👧 on board, 🇺🇦 flag up, 👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽 all well ❤️"),
        paragraph(
          "See https://ferry.example/timetables/winter/2020?day=monday&boat=gull#top or well-known north–south routes."
        ),
        paragraph(
          "10\u{A0}000\u{A0}passengers\u{A0}yearly and an unbreakablylongwordthatnolinewouldeverhold."),
      ])
  }

  @Test func asciiOrnaments() throws {
    try expectPages(
      "ascii", isASCII: true,
      [
        .heading(level: 4, [.text("Plain")]), .quote([paragraph("quoted")]), .rule,
        .list(
          ListBlock(items: [
            .init(blocks: [paragraph("one"), .list(ListBlock(items: [.init(blocks: [paragraph("two")])]))])
          ])),
        .table(
          TableBlock(
            alignments: [], header: [[.text("a")], [.text("b")]], rows: [[[.text("1")], [.text("2")]]])),
      ])
  }

  /// The same paragraphs in four languages, at the widths of a phone, of most screens and of a wide one.
  private var story: [Block] {
    [
      paragraph(
        "The council has put off its decision about the winter timetable of the ferry, which passengers of the neighbourhood had awaited for 10 000 hours, or so it seemed to them; “we shall see,” said the mayor, “in the afternoon.” Nobody did."
      ),
      paragraph(
        "Die Bürgermeisterin hat den Winterfahrplan der Fährverbindung nach 3 Wochen veröffentlicht – „endlich“, wie Fahrgäste sagten, die um 7:30 Uhr auf der Insel gewartet hatten."
      ),
      .quote([
        paragraph(
          "Мешканці чекають на пристані, куди пором на острів відходить о сьомій; залізниця, сказав представник ради, коштує 5 млн грн — а взимку, «на жаль», нічого."
        )
      ]),
      .list(
        ListBlock(items: [
          .init(blocks: [
            paragraph(
              "Паром отправляется в семь, и жители ждут на пристани; железная дорога, говорит представитель города, — за 10 км."
            )
          ]), .init(blocks: [paragraph("A short one.")]),
        ])),
    ]
  }

  /// The same news in sixteen languages, each as a heading, a paragraph, a list and a quotation of its own.
  private static let news: [(name: String, text: String, said: String)] = [
    (
      "English", "The ferry to the island, which had lain in the ice for 3 weeks, left at 7:30 this morning.",
      "“At last,” said the harbour master."
    ),
    (
      "Deutsch", "Die Fähre zur Insel, die 3 Wochen im Eis gelegen hatte, fuhr heute um 7:30 Uhr ab.",
      "„Endlich“, sagte die Hafenmeisterin."
    ),
    (
      "Français", "Le bac de l’île, pris dans les glaces pendant 3 semaines, est parti ce matin à 7 h 30.",
      "« Enfin ! » a dit la capitaine du port."
    ),
    (
      "Polski", "Prom na wyspę, który przez 3 tygodnie stał w lodzie, wypłynął dziś rano o 7.30.",
      "„Nareszcie” – powiedziała kapitan portu."
    ),
    (
      "Türkçe", "Üç hafta buzda kalan ada vapuru bu sabah saat 7.30’da yola çıktı.",
      "“Sonunda” dedi liman başkanı."
    ),
    (
      "Українська", "Пором на острів, що 3 тижні простояв у кризі, відійшов сьогодні о 7:30.",
      "«Нарешті!» — сказала начальниця порту."
    ),
    (
      "Русский", "Паром на остров, простоявший 3 недели во льдах, отошёл сегодня в 7:30.",
      "— Наконец-то, — сказала начальница порта."
    ),
    (
      "Ελληνικά", "Το φέρι για το νησί, που έμεινε 3 εβδομάδες στους πάγους, έφυγε σήμερα στις 7:30.",
      "«Επιτέλους», είπε η λιμενάρχης."
    ),
    ("עברית", "המעבורת לאי, שעמדה 3 שבועות בקרח, יצאה הבוקר בשעה 7:30.", "”סוף סוף“, אמרה מנהלת הנמל."),
    (
      "العربية", "غادرت العبّارة إلى الجزيرة صباح اليوم في الساعة 7:30 بعد أن بقيت 3 أسابيع في الجليد.",
      "«أخيرا»، قالت مديرة الميناء."
    ),
    ("हिन्दी", "तीन सप्ताह बर्फ़ में खड़ी रही द्वीप की नाव आज सुबह 7:30 बजे निकली।", "“आख़िरकार,” बंदरगाह की प्रमुख ने कहा।"),
    ("ไทย", "เรือข้ามฟากไปเกาะซึ่งติดน้ำแข็งอยู่สามสัปดาห์ออกเดินทางเมื่อเช้านี้เวลา 7:30 น.", "“ในที่สุด” นายท่าเรือกล่าว"),
    ("ភាសាខ្មែរ", "សាឡាងទៅកោះដែលជាប់ទឹកកកបីសប្ដាហ៍បានចេញដំណើរនៅព្រឹកនេះម៉ោង ៧:៣០។", "«ទីបំផុត» នាយកំពង់ផែបាននិយាយ។"),
    ("中文", "在冰中停了三个星期的海岛渡船，今天早上七点半开出了。", "“总算开了，”港务长说。"),
    ("日本語", "三週間氷に閉ざされていた島のフェリーが、けさ七時半に出港しました。", "「やっと」と港長は言いました。"),
    ("한국어", "3주 동안 얼음에 갇혀 있던 섬 연락선이 오늘 아침 7시 30분에 떠났습니다.", "“드디어”라고 항만장이 말했습니다."),
  ]

  @Test(arguments: [Paragraphs.greedy, .bestFit]) func languages(_ paragraphs: Paragraphs) throws {
    let blocks = Self.news.flatMap { name, text, said -> [Block] in
      [
        .heading(level: 2, [.text(name)]), .paragraph([.text(text + " "), .emphasis([.text(said)])]),
        .list(ListBlock(items: [.init(blocks: [paragraph(text)])])), .quote([paragraph(said + " " + text)]),
      ]
    }
    try expectPages("languages-" + paragraphs.rawValue, widths: [24, 48, 80], blocks) {
      $0.paragraphs = paragraphs
    }
  }

  @Test func bestFit() throws {
    try expectPages("best-fit", title: "Lines for the whole paragraph", widths: [40, 72, 100], story) {
      $0.measure = 100
      $0.paragraphs = .bestFit
    }
  }

  @Test func hyphens() throws {
    try expectPages("hyphens", title: "Words in two lines", widths: [40, 72, 100], story) {
      $0.measure = 100
      $0.paragraphs = .bestFit
      $0.hyphens = .dictionary(language: "")
    }
  }

  @Test func justifiedAndSpaced() throws {
    try expectPages("justified", title: "Even on both sides", widths: [40, 72], story) {
      $0.hyphens = .dictionary(language: "")
      $0.isJustified = true
      $0.lineSpacing = 2
    }
  }

  @Test(arguments: [
    (Inline.superscript([.text("a"), .subscript([.text("1")])]), "x^(a₁)"),
    (.superscript([.text("2"), .superscript([.text("n")])]), "x^(2ⁿ)"),
    (.subscript([.emphasis([.text("b"), .subscript([.text("k")])])]), "x_(b_k)"),
    (.superscript([.emphasis([.text("2")])]), "x²"),
  ])
  func anIndexWithinAnIndexKeepsItsHeight(index: Inline, shown: String) {
    var typesetter = Typesetter(
      title: nil, document: Document(blocks: [.paragraph([.text("x"), index])]),
      options: TypesettingOptions(width: 40))
    typesetter.setAll()
    #expect(typesetter.text.lines.map { $0.text.trimmingPrefix(" ") } == [shown[...]])
  }
}
