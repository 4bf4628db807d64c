// The stories of the small world: own words, several scripts, short and long.

import Articles

enum Sample {
  /// Sunday, 22 November 2026, 15:00 UTC.
  static let now: Int64 = 1_795_359_600

  static let stories: [World.Story] = [
    story(
      "Harbour ferries return after a winter of repairs", "Quay Courier", hours: 1,
      tags: ["harbour", "transport"],
      [
        .paragraph([
          .text(
            "Two of the three ferries were back at the pier on Sunday, freshly painted and, the crews say, "),
          .emphasis([.text("noticeably")]), .text(" quieter. The third follows in spring."),
        ]),
        .heading(level: 2, [.text("What changes for passengers")]),
        .paragraph([
          .text("Tickets stay as they were. The "),
          .link([.text("new timetable")], url: "https://quay.example/times"),
          .text(" adds an early crossing on weekdays."),
        ]),
        .list(
          ListBlock(items: [
            ListBlock.Item(blocks: [.paragraph([.text("First boat at half past five.")])]),
            ListBlock.Item(blocks: [.paragraph([.text("Bicycles ride free after nine.")])]),
          ])),
      ]),
    story(
      "Міська рада погодила новий маршрут трамвая вздовж набережної", "Дзеркало", hours: 5,
      tags: ["transport", "ukraine"],
      [
        .paragraph([
          .text("Після трьох років суперечок депутати проголосували за лінію, що з’єднає вокзал із портом.")
        ])
      ]),
    story(
      "Sea ice measured thinnest on record for November", "The Observer", days: 3, tags: ["climate"],
      longText(
        "The measuring station on the northern cape has logged the thickness of the ice by hand since 1931.")),
    story(
      "渡り鳥の到着が十日早まる", "海辺新聞", days: 4, tags: ["climate", "birds"],
      [.paragraph([.text("湖の観測所によると、今年は白鳥の群れが例年より十日早く姿を見せた。「水温が高い」と所長は話す。")])]),
    story(
      "Chess: the quiet draw that decided a title", "Quay Courier", days: 20, tags: ["chess"],
      [.paragraph([.text("Nobody in the hall noticed at first. The handshake came on move sixty-one.")])]),
    story(
      "A baker’s dozen of reasons to keep a paper map", "", days: 40, fileDate: true, tags: [],
      [.paragraph([.text("The battery never runs out, for one.")])]),
    story(
      "Old observatory opens its dome to the public", "The Observer", days: 400,
      tags: ["harbour", "science"],
      [
        .quote([.paragraph([.text("“We counted every star that night,” she said.")])]),
        .code(language: nil, text: "open  20:00\nclose 23:30"),
      ]),
  ]

  private static func story(
    _ title: String, _ source: String, hours: Int64 = 0, days: Int64 = 0, fileDate: Bool = false,
    tags: [String],
    _ blocks: [Block]
  ) -> World.Story {
    let document = Document(blocks: blocks)
    var article = Article(title: title, body: Body(format: "markdown", text: document.flatText))
    article.source = source
    article.tags = tags
    article.link = "https://\(source.isEmpty ? "paper" : "news").example/\(title.utf8.count)"
    let date = ArticleDate(seconds: now - hours * 3600 - days * 86_400, origin: fileDate ? .file : .stated)
    return World.Story(article: article, date: date, document: document)
  }

  private static func longText(_ first: String) -> [Block] {
    [.paragraph([.text(first)])]
      + (1...30).map { number in
        .paragraph([
          .text(
            "In year \(number) of the series the winter came late, and the cape stood free of ice until the last week of "
              + "December, which the keepers noted without comment in the same grey book.")
        ])
      }
  }
}
