// What a page says of its article where it says several things: date, authors, tags, site.

import Articles
import Testing

@testable import Formats

@Suite struct PageFactsTests {
  private func day(_ article: Article) -> Substring? {
    article.date.map { CivilDate.rfc3339($0.seconds).prefix(10) }
  }

  @Test func aReadersDateIsNotTheArticles() throws {
    let comments =
      "<ul class=comments><li class=comment><time datetime='2019-03-09'>9 March</time> Cold!</ul>"
    #expect(
      try day(harbourArticle(above: "<div>Published on 5 May 2011</div>", below: comments)) == "2011-05-05")
    // A head that counts comments is none of theirs.
    let head = "<div class=byline-comments><span class=date>5 May 2011</span> <a href=#c>3</a></div>"
    #expect(try day(harbourArticle(above: head, below: comments)) == "2011-05-05")
  }

  @Test func dataThatHasNoWordsSaysNothing() throws {
    let data = #""headline":"<ice in the harbour","author":{"name":"<i></i>"},"keywords":"<b>,ice""#
    let head = #"<script type=application/ld+json>{"@type":"NewsArticle",\#(data)}</script>"#
    let article = try harbourArticle(head: head)
    #expect(article.title == "Ice in the harbour")
    #expect(article.authors.isEmpty && article.tags == ["ice"])
  }

  @Test func theDayInTheAddressIsTheArticles() throws {
    let other = "<div class=date>12 September 2014</div>"
    let address = "https://a.example/2011/08/13/ice"
    #expect(try day(harbourArticle(below: other, address: address)) == "2011-08-13")
    #expect(
      try harbourArticle(above: "<time datetime='2011-08-13T10:30:00Z'>", address: address).date?.seconds
        == 1_313_231_400)
    // A number in the words of an address is no day.
    #expect(try day(harbourArticle(above: other, address: "https://a.example/2011/08/ice-4")) == "2014-09-12")
    #expect(try day(harbourArticle(address: "https://a.example/2011/north/8/13/ice")) == "2011-08-13")
  }

  @Test(
    arguments: [
      (
        "<span class=author itemprop=author><b itemprop=name>Ilse Brandt</b></span>",
        "<span class=author>Ana Buoy</span>", ["Ilse Brandt"]
      ),
      (
        "<a rel=author href=/i>Ilse Brandt</a> / <a rel=author href=/t>Tom Lund</a>",
        "<p><a rel=author href=/a>Ana Buoy</a></p>", ["Ilse Brandt", "Tom Lund"]
      ),
      (
        "<div class=author>Par <strong>ILSE BRANDT</strong>, <strong>TOM LUND</strong> Envoyés spéciaux à Maren</div>",
        "", ["ILSE BRANDT", "TOM LUND"]
      ),
      ("<div class=author>By <b>Ilse Brandt</b> and Tom Lund</div>", "", ["Ilse Brandt", "Tom Lund"]),
      ("<div class=author><b>Written by</b> Ilse Brandt</div>", "", ["Ilse Brandt"]),
      ("<p>Posted by Ilse Brandt.</p>", "", ["Ilse Brandt"]),
      ("<div class=author>updated</div>", "<p class=author>Ilse Brandt</p>", ["Ilse Brandt"]),
      ("<p>Posted by Ilse Brandt Jr.</p>", "", ["Ilse Brandt Jr."]),
      (
        "<div class=byline-comments><a rel=author href=/i>Ilse Brandt</a> <a href=#c>3</a></div>",
        "<meta name=author content='Editions Maren Courier'>", ["Ilse Brandt"]
      ),
    ])
  func authorsAreThoseOfTheArticle(above: String, other: String, names: [String]) throws {
    let isHead = other.hasPrefix("<meta")
    let site = "<meta property=og:site_name content='Maren Courier'>"
    let article = try harbourArticle(
      head: site + (isHead ? other : ""), above: above, below: isHead ? "" : other)
    #expect(article.authors == names)
  }

  @Test(
    arguments: [
      ("harbour, ferries, ice, winter", ["harbour", "ferries", "ice", "winter"]),
      ("news, latest news, harbour", ["harbour"]),
      ("music, songs, lyrics, text, harbour, poems, guitars, notes", []),
      ("North, islands, trade, ports, fishing", ["North", "islands", "trade", "ports", "fishing"]),
      ("ice, harbour, ferry, stay, winter, nurse, baker, rely, boat", []),
    ])
  func keywordsOfTheSiteAreNoTags(keywords: String, tags: [String]) throws {
    let head =
      "<meta name=keywords content='\(keywords)'><meta name=description content='The ferries stayed in winter. Nurses and bakers relied on the boats.'>"
    #expect(try harbourArticle(head: head).tags == tags)
    // What the page tags it with stays.
    #expect(
      try harbourArticle(head: head + "<meta property=article:tag content='Sea'>").tags.contains("Sea"))
  }

  @Test func neitherTheTitleNorSignsAreTags() throws {
    let title = try harbourArticle(head: "").title
    let head = "<meta name=news_keywords content='\(title), harbour, &quot;'>"
    #expect(try harbourArticle(head: head).tags == ["harbour"])
  }

  @Test func keywordsBesideTagsAreHeldAgainstTheText() throws {
    let head = "<meta name=keywords content='music, songs, harbour, ice, lyrics, poems'>"
    #expect(try harbourArticle(head: head).tags.contains("music"))
    #expect(try harbourArticle(head: head + "<meta property=article:tag content='Sea'>").tags == ["Sea"])
    let own = "<meta name=keywords content='music, songs, harbour, ice, night, poems'>"
    #expect(try harbourArticle(head: own + "<meta property=article:tag content='Sea'>").tags.count == 7)
  }

  @Test(arguments: [("2019/nov/18", true), ("2019/nov/98", false), ("2019/now/18", false)])
  func anAddressMayNameTheMonth(day: String, isDay: Bool) throws {
    let date = try harbourArticle(
      above: "<time datetime=2019-10-13>13 October</time>", address: "https://maren.example/news/\(day)/ice/"
    ).date
    #expect(date?.seconds == (isDay ? 1_574_035_200 : 1_570_924_800))
  }

  @Test func aSiteIsNamedWithoutItsSlogan() throws {
    func site(_ name: String) throws -> String {
      try harbourArticle(head: "<meta property=og:site_name content='\(name)'>").source
    }
    #expect(try site("Maren Courier - Know what the tide brings") == "Maren Courier")
    #expect(try site("Maren Courier") == "Maren Courier")
    #expect(try site("North - South") == "North - South")
  }
}
