// Feeds: what is malformed reads as people would expect, and how a file is cut into parts changes nothing.

import Articles
import Testing

@testable import Formats

/// Reads a text as a file.
private func read(_ text: String, _ name: String = "feed.xml") throws -> Reading {
  try ArticleFormat.read(SourceFile(bytes: Array(text.utf8), name: name))
}

/// An RSS feed around an item.
private func item(_ inner: String) -> String {
  "<rss version='2.0'><channel><title>Feed</title><link>https://a.example/</link><item>\(inner)</item></channel></rss>"
}

/// Reads bytes as they come in parts of some size.
private func reading(_ bytes: [UInt8], parts size: Int, _ name: String) throws -> Reading {
  var at = 0
  var reader = try FileReader(
    ByteSource(name: name) {
      // The first part is what a format is told by.
      let end = min(bytes.count, at == 0 ? max(size, 1_024) : at + size)
      defer { at = end }
      return at < end ? Array(bytes[at..<end]) : nil
    })
  return try reader.whole()
}

@Test(arguments: [
  ("Salt & Pepper", "Salt & Pepper"), ("Salt &amp; Pepper", "Salt & Pepper"),
  ("Salt &amp;amp; Pepper", "Salt & Pepper"),
  ("Caf&eacute; &hellip;", "Café …"), ("Caf&amp;eacute;", "Café"), ("a < b and b > c", "a < b and b > c"),
  ("a &lt; b", "a < b"), ("<![CDATA[<b>Bold</b> & plain]]>", "Bold & plain"),
  ("Plain <b>bold</b> end", "Plain bold end"),
  ("&lt;i&gt;Leaning&lt;/i&gt;", "Leaning"), ("Vec&lt;T&gt; and friends", "Vec<T> and friends"),
  ("&#8220;So&#8221; &#147;too&#148;", "“So” “too”"), (" spread\n   over  lines ", "spread over lines"),
  ("AT&T &unknown; &", "AT&T &unknown; &"), ("<!-- c -->kept<!-- d -->", "kept"),
  ("<script>alert(1)</script>safe", "safe"), ("&lt;blink&gt;New&lt;/blink&gt; today", "New today"),
  ("&lt;marquee&gt;Old&lt;/marquee&gt;", "Old"), ("&lt;math&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;/math&gt;", "x"),
])
func titlesArePlainText(written: String, title: String) throws {
  #expect(try read(item("<title>\(written)</title>")).articles.first?.article.title == title)
}

@Test(arguments: [
  ("<link>/a</link>", "https://a.example/a"), ("<link>b.html</link>", "https://a.example/b.html"),
  ("<link>HTTP://A.Example/Path</link>", "HTTP://A.Example/Path"),
  ("<link>https://B.EXAMPLE/Path</link>", "https://b.example/Path"),
  ("<link href='https://c.example/'/>", "https://c.example/"),
  ("<guid>https://d.example/1</guid>", "https://d.example/1"),
  ("<link>https://e.example/?a=1&b=2&copy=3</link>", "https://e.example/?a=1&b=2&copy=3"),
])
func linksAreWhole(written: String, link: String) throws {
  #expect(try read(item("<title>T</title>" + written)).articles.first?.article.link == link)
}

@Test(arguments: [
  ("<category>Harbour</category>", ["Harbour"]),
  (
    "<category><![CDATA[Tides &amp; weather]]></category><category>A &amp;amp; B</category>",
    ["Tides & weather", "A & B"]
  ),
  ("<category term='https://a.example/kind#post'/><category>https://a.example/t</category>", []),
  ("<media:category label='Boats &amp;amp; ships'>boats</media:category>", ["Boats & ships"]),
  ("<media:category label='Boats and ships'>trade/boats</media:category>", ["Boats and ships"]),
  (
    "<itunes:category text='Leisure'><itunes:category text='Sailing'/></itunes:category><category>Sea</category>",
    ["Leisure", "Sailing", "Sea"]
  ),
])
func categoriesAreTags(written: String, tags: [String]) throws {
  #expect(try read(item("<title>T</title>" + written)).articles.first?.article.tags == tags)
}

@Test(arguments: [
  "<rss><channel><title>F</title><item><title>A</title><item><title>B</title></channel>",
  "<rss><channel><title>F</title><item><title>A</item><item><title>B</title></item>",
  "<rss><channel><title>F</title><item><title>A</title><description>Open <b>bold<pubDate>3 Nov 2020</pubDate></item><item><title>B",
  "<RSS><CHANNEL><TITLE>F</TITLE><ITEM><TITLE>A</TITLE></ITEM><ITEM><TITLE>B</TITLE></ITEM></CHANNEL></RSS>",
  "junk before\n\n<?xml version=1.0?><rss><channel><title>F</title><item><title>A</title></item><item><title>B</title></item></channel></rss> junk",
  "<rss:rss xmlns:rss='nowhere'><channel><title>F</title><item><title>A</title></item></channel><item><title>B</title></item></rss:rss>",
  "<feed xmlns='http://wrong.example/'><title>F</title><entry><title>A</title></entry><entry><title>B</title></entry></feed>",
  "<rss><channel><title>F</title><image><title>I<url>u</url><item><title>A</title></item><item><title>B</title></item></channel></rss>",
  "<rss><channel><title>F</title><item><title a=\"x>A</title></item><item><title>B</title></item></channel></rss>",
  "<rss><channel><title>F</title><item><title>A</title></div></p></item><item><title>B</title></item>",
])
func whatIsBrokenIsRead(feed: String) throws {
  let reading = try read(feed)
  #expect(reading.kind == "feed")
  #expect(reading.feed?.title == "F")
  #expect(reading.articles.map(\.article.title) == ["A", "B"])
}

@Test(arguments: SampleFile.all(in: "feed/") + SampleFile.all(in: "jsonfeed/") + SampleFile.all(in: "opml/"))
func partsOfAnySizeReadTheSame(sample: SampleFile) throws {
  let source = try sample.source
  let whole = recorded(try ArticleFormat.read(source))
  for size in [1, 2, 3, 7, 64, 1_000] {
    #expect(recorded(try reading(source.bytes, parts: size, source.name)) == whole, "parts of \(size)")
  }
}

@Test(arguments: [
  "<pubDate>Tue, 03 Nov 2020 10:00:00 GMT</pubDate><pubDate>Wed, 04 Nov 2020 10:00:00 GMT</pubDate>",
  "<dc:date>2020-11-05</dc:date><pubDate>Wed, 04 Nov 2020 10:00:00 GMT</pubDate><dc:date>2020-11-06</dc:date>",
  "<pubDate>Wed, 04 Nov 2020 10:00:00 GMT</pubDate><pubDate>soon</pubDate>",
])
func theLastOfSeveralDatesCounts(written: String) throws {
  let date = try read(item("<title>T</title>" + written)).articles.first?.article.date
  #expect(date?.seconds == 1_604_484_000)
}

@Test func itemsThatClaimOneIdAreSeveral() throws {
  let feed = item("<title>A</title><guid>1</guid></item><item><title>B</title><guid>1</guid>")
  let again = try read(feed).articles.compactMap(\.feedItem?.identity)
  #expect(again.first == "1")
  #expect(Set(again).count == 2)
}

@Test(
  arguments: [
    ("me@a.example (Jo Example)", "Jo Example", "me@a.example"),
    ("Jo Example <me@a.example>", "Jo Example", "me@a.example"),
    ("me@a.example", nil, "me@a.example"), ("Jo Example", "Jo Example", nil),
    ("Jo Example)", "Jo Example", nil), ("Jo Example (me@a.example)", "Jo Example", "me@a.example"),
    ("Jo (the Elder)", "Jo (the Elder)", nil),
  ] as [(String, String?, String?)])
func namesPeople(line: String, name: String?, mail: String?) throws {
  let person = try #require(Person(line: line))
  #expect(person.name == name)
  #expect(person.email == mail)
}

@Test func encodingsThatLieAreFoundOut() throws {
  let text =
    "<rss><channel><title>Вести</title><item><title>Паром снова ходит каждый час от левого берега</title></item></channel></rss>"
  for (charset, declared) in [
    (Charset.windows1251, "utf-8"), (.koi8R, "utf-8"), (.utf8, "windows-1251"), (.utf8, "iso-8859-1"),
    (.utf16LE, "utf-8"), (.windows1251, "windows-1251"), (.koi8R, "koi8-r"), (.ibm866, "cp866"),
    (.utf8, "utf-16"),
    (.utf8, "nonsense"),
  ] {
    let declaration = "<?xml version=\"1.0\" encoding=\"\(declared)\"?>"
    let bytes = try #require(Recoding.bytes(of: declaration + text, in: charset))
    let reading = try ArticleFormat.read(SourceFile(bytes: bytes, name: "a.xml"))
    #expect(reading.feed?.title == "Вести", "\(charset.label) that says \(declared)")
    #expect(reading.encoding == charset.label)
  }
}

@Test(arguments: [
  ("Latin1", "windows-1252"), (" UTF8 ", "utf-8"), ("x-sjis", "shift_jis"), ("KS_C_5601-1987", "euc-kr"),
  ("cp1251", "windows-1251"), ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"), ("gb2312", "gbk"),
  ("windows_1251", "windows-1251"),
])
func labelsNameEncodings(label: String, name: String) {
  #expect(Charset(label: label)?.label == name)
}

@Test func everyLabelOfTheStandardIsDecoded() {
  for label in Charset.allLabels {
    let charset = Charset(label: label)
    #expect(charset.map { Transcoder.knows($0.iconvName) } == true, "\(label)")
  }
  #expect(Charset.allLabels.count > 200)
  #expect(Charset(label: "no-such-thing") == nil)
  #expect(Charset(label: "../../etc/passwd") == nil)
}
