// What a page prints beside its article and says nowhere else: the day in numbers, the time, the tags, the site.

import Articles
import Testing

@testable import Formats

@Suite struct PagePrintedFactsTests {
  private func moment(_ article: Article) -> String? { article.date.map { CivilDate.rfc3339($0.seconds) } }

  @Test(
    arguments: [
      ("en-US", "3/09/15 8:00am", "2015-03-09T08:00:00Z"), ("en-US", "3/9/2015", "2015-03-09T00:00:00Z"),
      ("en", "3/09/15 8:00am", "2015-03-09T08:00:00Z"), ("", "3/09/15 8:00 p.m.", "2015-03-09T20:00:00Z"),
      ("en-GB", "3/09/15 8:00am", "2015-09-03T08:00:00Z"), ("en-AU", "3/09/2015", "2015-09-03T00:00:00Z"),
      ("", "3/09/15 8:00", "2015-09-03T08:00:00Z"), ("fr", "3/09/15 8:00pm", "2015-09-03T20:00:00Z"),
      ("en-US", "23/09/2015", "2015-09-23T00:00:00Z"), ("en-US", "3.9.2015", "2015-09-03T00:00:00Z"),
    ])
  func theMonthIsFirstWhereItIsWrittenSo(language: String, written: String, expected: String) throws {
    #expect(try moment(harbourArticle(language, above: "<span class=date>\(written)</span>")) == expected)
  }

  @Test func aMomentMayBeInAnAttribute() throws {
    func above(_ value: String) -> String {
      "<span class=publish-time data-publishtime='\(value)'><a href=/ice>8/17/13 11:04am</a></span>"
    }
    #expect(try moment(harbourArticle("en-US", above: above("1376751840652"))) == "2013-08-17T15:04:00Z")
    #expect(try moment(harbourArticle("en-US", above: above("1376751840"))) == "2013-08-17T15:04:00Z")
    #expect(try moment(harbourArticle("en-US", above: above("17"))) == "2013-08-17T11:04:00Z")
  }

  @Test func theTimeOfADayMayBePrinted() throws {
    let head = "<meta name=date content='2011-10-05'>"
    #expect(
      try moment(harbourArticle(head: head, above: "<p class=publishedDate>9:39AM BST 05 Oct 2011</p>"))
        == "2011-10-05T08:39:00Z")
    #expect(
      try moment(harbourArticle(head: head, above: "<a href=/d>5 OCT 2011 - 12:14 <abbr>CET</abbr></a>"))
        == "2011-10-05T11:14:00Z")
    // So may the zone of a time.
    let timed = "<meta name=date content='2011-10-05T09:39:12'>"
    #expect(
      try moment(harbourArticle(head: timed, above: "<p class=date>5 October 2011, 9:39 BST</p>"))
        == "2011-10-05T08:39:00Z")
    #expect(
      try moment(harbourArticle(head: timed, above: "<p class=date>5 October 2011, 9:40 BST</p>"))
        == "2011-10-05T09:39:12Z")
    // The time of another day, of another story or of a reader is not the article's.
    for other in [
      "<p class=date>6 October 2011, 9:39</p>",
      "<div class=related><p class=date>5 October 2011, 9:39</p></div>",
      "<div class=comments><p class=date>5 October 2011, 9:39</p></div>",
    ] {
      #expect(try moment(harbourArticle(head: head, below: other)) == "2011-10-05T00:00:00Z")
    }
  }

  @Test(
    arguments: [
      "<p class=meta>3 May · Tagged with <a href=/blog/tags/ice class=tag>Ice</a> <a href=/blog/tags/sea class=tag>Sea</a></p>",
      "<div class=tags><h4>Archivado en:</h4><ul><li><a href=/tag/ice/a/>Ice</a></li><li><a href=/tag/sea/a/>Sea</a></li></ul></div>",
      "<div class=related_topics_block><span>Related topics:</span><ul><li><a href=/category/ice>Ice</a></li><li><a href=/tag/sea>Sea</a></li></ul></div>",
      "<p class=tags><a href=/tag/ice>Ice,</a> <a href=/tag/sea>Sea</a></p>",
      "<p>Filed under: <a href=/topics/ice>Ice</a>, <a href=/topics/sea>Sea</a></p>",
    ])
  func tagsMayBePrinted(below: String) throws {
    #expect(try harbourArticle(below: below).tags == ["Ice", "Sea"])
  }

  @Test(
    arguments: [
      "<div class=tag-cloud><a href=/tag/ice>Ice</a> <a href=/tag/sea>Sea</a></div>",
      "<aside><div class=tags><a href=/tag/ice>Ice</a> <a href=/tag/sea>Sea</a></div></aside>",
      "<div class=sidebar><div class=tags><a href=/tag/ice>Ice</a></div></div>",
      "<nav><ul class=topics><li><a href=/topic/ice>Ice</a></ul></nav>",
      "<div class=tags>" + (1...30).map { "<a href=/tag/ice\($0)>Ice \($0)</a> " }.joined() + "</div>",
      (1...4).map { "<div class=story><p class=tags><a href=/tag/ice\($0)>Ice \($0)</a></p></div>" }.joined(),
      "<div class=tags><a href=/ice>Ice</a> <a href=/sea>Sea</a></div>",
      "<p>See <a href=/tag/ice>Ice</a></p>",
    ])
  func linksThatAreTheSitesAreNoTags(below: String) throws {
    #expect(try harbourArticle(below: below).tags == [])
  }

  @Test func authorsOfACatalogueAreTurned() throws {
    func authors(_ names: String...) throws -> [String] {
      try harbourArticle(head: names.map { "<meta name=dc.creator content='\($0)'>" }.joined()).authors
    }
    #expect(try authors("Rehn, Ada", "Buoy, Ben de") == ["Ada Rehn", "Ben de Buoy"])
    #expect(try authors("Ada Rehn, Ben Buoy") == ["Ada Rehn", "Ben Buoy"])
    #expect(try harbourArticle(above: "<p class=author>Recommend this article:</p>").authors == [])
    #expect(try harbourArticle(above: "<p class=author>Ada Rehn</p>").authors == ["Ada Rehn"])
  }

  @Test func manyKeywordsLeaveRoomForTheTagsThatArePrinted() throws {
    let words = (1...19).map { "rocket\($0)" }.joined(separator: ", ")
    let printed = "<div class=tags><a href=/tag/ice>Ice</a> <a href=/tag/sea>Sea</a></div>"
    #expect(
      try harbourArticle(head: "<meta name=keywords content='\(words)'>", below: printed).tags == [
        "Ice", "Sea",
      ])
  }

  @Test func aHostGivesWayToTheNameInTheTitle() throws {
    func site(_ said: String, _ title: String) throws -> String? {
      try harbourArticle(
        head: "<meta property=og:site_name content='\(said)'><meta property=og:title content='Ice'>",
        title: title, address: "https://www.zeitblatt-maren.example/ice"
      ).source
    }
    #expect(try site("www.regiao.example", "Ice in the harbour - Região") == "Região")
    #expect(try site("www.regiao.example", "Ice in the harbour - Regional") == "www.regiao.example")
    #expect(try site("Regiao", "Ice in the harbour - Região") == "Regiao")
  }

  @Test func anAuthorMayBeADisplayName() throws {
    let above = "<div class=meta><span class='meta-info display-name'><a href=/i>Ilse Brandt</a></span></div>"
    #expect(try harbourArticle(above: above).authors == ["Ilse Brandt"])
    let named = above + "<p class=byline>By Tom Lund</p>"
    #expect(try harbourArticle(above: named).authors == ["Tom Lund"])
  }
}
