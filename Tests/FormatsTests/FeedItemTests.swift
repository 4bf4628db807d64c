// Items of feeds as they are read in the pane: authors, other pages, what stands below, titles made of the text.

import Articles
import Testing

@testable import Formats

/// The first article of an Atom feed around an entry.
private func entry(_ inner: String, of feed: String = "<author><name>Feed Author</name></author>") throws
  -> Article
{
  let text =
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title>\(feed)<entry><title>T</title>\(inner)</entry></feed>"
  return try article(text)
}

private func article(_ text: String, _ name: String = "feed.xml") throws -> Article {
  try #require(try ArticleFormat.read(SourceFile(bytes: Array(text.utf8), name: name)).articles.first).article
}

@Test(arguments: [
  ("<author><name>Jo</name></author>", ["Jo"]), ("", ["Feed Author"]),
  ("<author><name/><uri>https://a.example/</uri></author>", ["Feed Author"]),
  ("<source><title>S</title><author><name>Kim</name></author></source>", ["Kim"]),
  ("<source><author><name>Kim</name></author></source><author><name>Jo</name></author>", ["Jo"]),
  ("<author><name>Jo</name></author><source><author><name>Kim</name></author></source>", ["Jo"]),
  ("<source><author><name> </name></author></source>", ["Feed Author"]),
])
func whoWroteAnEntry(written: String, authors: [String]) throws {
  #expect(try entry(written).authors == authors)
}

@Test func aPageIsNobodysName() throws {
  let read = try entry("<author><uri>https://a.example/</uri></author>", of: "")
  #expect(read.authors == [])
  let items = "\"authors\": [{\"url\": \"mailto:jo@a.example\"}, {\"url\": \"https://a.example/\"}]"
  let json =
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\", \"items\": [{\"id\": \"1\", \(items)}]}"
  #expect(try article(json, "feed.json").authors == ["jo@a.example"])
}

@Test(arguments: [
  ("<link rel='related' href='https://www.b.example/story'/>", ["b.example"]),
  ("<link rel='via' href='https://b.example/story'/>", ["Via b.example"]),
  ("<link rel='related' href='https://b.example/story' title='The story'/>", ["The story"]),
  ("<link rel='related' href='https://a.example/1'/><link href='https://a.example/1'/>", []),
])
func otherPagesHaveNames(written: String, titles: [String]) throws {
  #expect(try entry(written).related.map(\.title) == titles)
}

@Test func aLinkedPageIsNamedByItsHost() throws {
  let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"id": "1", "content_text": "x",
    "url": "https://a.example/1", "external_url": "https://www.b.example/long/address"}]}
    """
  let read = try article(json, "feed.json")
  #expect(read.related == [RelatedStory(title: "b.example", link: "https://www.b.example/long/address")])
}

@Test func aPlayerIsNoFile() throws {
  let media = "<media:content url='https://a.example/v' type='application/x-shockwave-flash'/>"
  let read = try entry(media + "<link rel='enclosure' href='https://a.example/a.mp3' type='audio/mpeg'/>")
  #expect(read.attachments.map(\.url) == ["https://a.example/a.mp3"])
}

@Test func whatIsSpaceAloneSaysNothing() throws {
  let blank = "&#xA0;&#x3000;"
  let feed =
    "<rss version='2.0'><channel><title>F</title><item><title>\(blank)</title><author>\(blank)</author><category>\(blank)</category><description>\(blank)</description></item></channel></rss>"
  let read = try article(feed)
  #expect(read.title == "Untitled" && read.tags.isEmpty && read.authors.isEmpty)
  let page =
    "<html><head><title>&nbsp;</title></head><body><h1>&nbsp;&#x3000;&nbsp;</h1><p>Ice.</p></body></html>"
  #expect(try article(page, "the-ice.html").title == "the ice")
  let note = "---\ntitle: \"\u{A0}\"\nauthor: \"\u{A0}\"\ntags: [\"\u{A0}\", \"ice\"]\n---\nText."
  let written = try article(note, "a-note.md")
  #expect(written.title == "a note" && written.authors.isEmpty && written.tags == ["ice"])
}

@Test func aFileWithoutAnAddressIsNone() throws {
  let read = try entry("<link rel='enclosure' href=''/><enclosure url=' ' type='audio/mpeg'/>")
  #expect(read.attachments.isEmpty)
}

@Test func tagsOfShopsAndOfReadersAreTags() throws {
  let tags =
    "<s:tag xmlns:s='http://jadedpixel.com/-/spec/shopify'>Graphic Design</s:tag><m:community xmlns:m='http://search.yahoo.com/mrss/'><m:tags>ice: 5, ferries:3, Half: a sea</m:tags></m:community>"
  #expect(try entry(tags).tags == ["Graphic Design", "ice", "ferries", "Half: a sea"])
}

@Test func aFeedWithoutATitleIsCalledByItsSite() throws {
  let feed =
    "<rss version='2.0'><channel><link>https://www.a.example/news</link><item><title>T</title></item></channel></rss>"
  #expect(try article(feed).source == "a.example")
}

@Test(arguments: [
  (
    "<p>Body.<p>The post <a href='https://a.example/1?from=feed'>T</a> appeared first on <a href='/'>F</a>.",
    "Body."
  ),
  ("<p>Body.<p>[Looks odd? <a href='http://a.example/1/'>See the page</a>]", "Body."),
  ("<p>Body.<p>The post <a href='https://a.example/2'>T</a> was first.", "Body.\n\nThe post T was first."),
  ("<p>Body.<p>More of it <a href='https://a.example/1'>on the page</a>", "Body.\n\nMore of it on the page"),
  ("<p>[See <a href='https://a.example/1'>T</a>]", "[See T]"),
])
func whatOnlySaysWhereAnItemIsFromIsLeftOut(body: String, text: String) throws {
  let read = try entry("<link href='https://a.example/1'/><content type='html'><![CDATA[\(body)]]></content>")
  #expect(BodyFormat.document(of: read.body).flatText == text)
}

@Test(arguments: [
  ("<p>Short news &amp; no more.", true),
  (
    "<img src=a.jpg><p>A long first sentence of an item that has no title of its own, <b>which</b> goes on.<p>End.",
    true
  ),
  ("<title>Short news</title><p>Short news and more.", false),
  ("<title>So…</title><p>So it begins.", false),
  ("<title>Another title that is long enough and ends in dots …</title><p>A text.", false),
  ("<title>Short news</title>", false),
])
func firstWordsAreReadOnce(written: String, once: Bool) throws {
  let parts = written.split(separator: "</title>")
  let title = written.contains("<title>") ? String(parts.first ?? "") + "</title>" : ""
  let body = written.dropFirst(title.count)
  let feed =
    "<rss version='2.0'><channel><title>F</title><item>\(title)<description><![CDATA[\(body)]]></description></item></channel></rss>"
  let read = try article(feed)
  #expect(!read.title.isEmpty)
  #expect(read.title(above: BodyFormat.document(of: read.body)) == (once ? nil : read.title))
}
