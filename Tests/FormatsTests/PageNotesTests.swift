// Boxes beside and within a page's text that say what the article says, and those that only look like it.

import Articles
import Testing

@testable import Formats

private let paragraph =
  "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"

/// The lines of an article that has something between its paragraphs.
private func lines(_ between: String, after: String = "") throws -> [String] {
  let text = String(repeating: paragraph, count: 3)
  let page =
    "<html><head><title>Ice</title></head><body><div class=main>\(text)\(between)\(text)\(after)</div></body></html>"
  let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
  let document = BodyFormat.document(of: try #require(read.articles.first).article.body)
  return document.flatText.split(separator: "\n").map(String.init).filter {
    !$0.contains("froze in the night")
  }
}

@Suite struct PageNotesTests {
  private static let note =
    "Sea ice grows from below: what lies on top is snow, and it keeps the cold away from the water."

  @Test(arguments: [
    "<aside>\(note)</aside>", "<aside class=sidebar><h3>How ice grows</h3><p>\(note)</p></aside>",
    "<div><aside class=box><p>\(note)</p></aside></div>",
  ])
  func aNoteBetweenParagraphsIsTheArticles(markup: String) throws {
    #expect(try lines(markup).contains(Self.note))
  }

  @Test(arguments: [
    "<aside class=newsletter><p>\(note)</p></aside>", "<aside class=related><p>\(note)</p></aside>",
    "<aside><h4>Read also</h4><p>\(note)</p></aside>", "<aside><p>\(note)</p><input type=text></aside>",
    "<aside><p>Sign up for letters about ice. They are sent each Sunday, as long as it holds.</p></aside>",
    "<aside><p><a href=/a>\(note)</a></p></aside>",
    "<aside>Ice and snow of the winter in the old town</aside>",
    "<aside>Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</aside>",
  ])
  func whatTheSitePutsThereIsNot(markup: String) throws {
    #expect(try lines(markup).isEmpty)
  }

  @Test func aNoteBelowTheTextIsBesideIt() throws {
    #expect(try lines("", after: "<aside><p>\(Self.note)</p></aside>").isEmpty)
  }

  private static let shop =
    "<div class=row><div><a href=/shop>Frost Saws</a></div><div><a href=/saw>Long Saw</a></div><div><a href=/buy>Buy now</a></div>"

  @Test func theMarkOfAReviewStays() throws {
    let mark = "<div><div class=c-rating__inner> 87 </div></div></div>"
    #expect(
      try lines("<h4>Tidings Score</h4><div class=bar>\(Self.shop)\(mark)</div>") == ["Tidings Score", "87"])
    // No heading announces it, there is more than one, or it leads somewhere.
    #expect(try lines("<div class=bar>\(Self.shop)\(mark)</div>").isEmpty)
    let marks = "<h4>Tidings Score</h4>\(Self.shop)<b class=score>8</b> <b class=score>7</b></div>"
    #expect(try !lines(marks).contains { $0 == "8" || $0 == "7" })
    #expect(
      try !lines("<h4>Tidings Score</h4>\(Self.shop)<a href=/s><b class=score>8</b></a></div>").contains("8"))
  }

  private static let player =
    "<div class=video-container><div><svg class=play></svg><img src=/f.jpg></div><div class=title>Now playing: Ice, and more of it...</div></div>"

  @Test func thePlayersWordsAreNoText() throws {
    #expect(try !lines(Self.player).joined().contains("Now playing"))
    for kept in [
      "<p>Ice, and more of it</p>", "<div class=caption>Ice, and more</div>", "<div>Ice is in it.</div>",
    ] {
      let markup = "<div class=video-container><video src=/f.mp4></video>\(kept)</div>"
      #expect(try lines(markup).joined().contains("Ice"), "\(kept)")
    }
  }

  @Test(arguments: ["(END)", "###", "-30-", "ice@tidings.example", "ice@tidings.example<br>(END)"])
  func whatAgenciesEndAStoryWithIsNoText(end: String) throws {
    #expect(try lines("", after: "<p>\(end)</p>").isEmpty)
    #expect(try !lines("<p>\(end)</p>").isEmpty)
    #expect(try lines("", after: "<p>Write to the harbour master:</p><p>\(end)</p>").count > 1)
  }

  @Test(arguments: [
    "(All rights reserved.)", "【未经授权，不得转载。】", "[责任编辑：林]", "（c）港新聞社 無断転載を禁じます",
    "Copyright 2017 Tidings. This material may not be published or broadcast.",
  ])
  func noticesOfRightsAreNoText(notice: String) throws {
    #expect(try lines("", after: "<p>\(notice)</p>").isEmpty)
    #expect(try lines("<p>\(notice)</p>") == [notice])
  }

  @Test(arguments: ["All rights reserved, he said.", "[Sung by the ferries' crews]", "转载的船"])
  func whatSpeaksOfRightsStays(end: String) throws {
    #expect(try lines("", after: "<p>\(end)</p>") == [end])
  }

  @Test(arguments: ["END", "(Ending)", "ice@tidings", "Write to ice@tidings.example"])
  func otherShortLinesStay(end: String) throws {
    #expect(try lines("", after: "<p>\(end)</p>") == [end])
  }
}
