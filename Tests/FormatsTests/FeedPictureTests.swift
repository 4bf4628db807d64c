// Pictures that come with the items of feeds, other files, and HTML that was escaped twice.

import Articles
import Testing

@testable import Formats

/// The first article of RSS around the inside of an item.
private func item(_ inner: String) throws -> Article {
  let text = """
    <rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>F</title>
    <item><title>T</title><author>Jo</author>\(inner)</item></channel></rss>
    """
  let source = SourceFile(bytes: Array(text.utf8), name: "feed.xml")
  return try #require(try ArticleFormat.read(source).articles.first).article
}

/// Its pictures, as "address|alternative|caption".
private func pictures(_ article: Article) -> [String] {
  BodyFormat.document(of: article.body).blocks.compactMap {
    if case .image(let picture) = $0 {
      "\(picture.url)|\(picture.alternative)|\(picture.caption.flatText)"
    } else {
      nil
    }
  }
}

private let site = "https://a.example/"

@Test(arguments: [
  ("<enclosure url='https://a.example/lighthouse.jpg' type='image/jpeg'/>", ["lighthouse.jpg||"]),
  ("<media:content url='https://a.example/lighthouse.jpg'/>", ["lighthouse.jpg||"]),
  (
    """
    <media:content url='https://a.example/lighthouse.jpg' medium='image'><media:title>A quay</media:title>
    <media:description>The quay at noon.</media:description><media:credit>Kim</media:credit></media:content>
    """, ["lighthouse.jpg|A quay|The quay at noon. (Kim)"]
  ),
  // In all of its sizes, once and large.
  (
    """
    <media:group><media:content url='https://a.example/s/lighthouse-150x150.jpg' medium='image' width='150'/>
    <media:content url='https://a.example/l/lighthouse-1500x1500.jpg' medium='image' width='1500'/></media:group>
    <media:thumbnail url='https://a.example/t.jpg'/>
    """, ["l/lighthouse-1500x1500.jpg||"]
  ),
  // What only stands for a picture, where there is no other.
  ("<media:thumbnail url='https://a.example/lighthouse.jpg'/>", ["lighthouse.jpg||"]),
  (
    "<media:thumbnail url='https://a.example/t.jpg'/><description><![CDATA[<img src='https://a.example/b.jpg'>]]></description>",
    ["b.jpg||"]
  ),
  (
    """
    <media:content url='https://a.example/lighthouse-100x100.jpg' width='100'/>
    <media:content url='https://a.example/lighthouse-800x600.jpg' width='800'/>
    <media:content url='https://a.example/lighthouse-400x300.jpg' width='400'/>
    """, ["lighthouse-800x600.jpg||"]
  ),
  // What is a preview at one place is the picture at another.
  (
    """
    <media:thumbnail url='https://a.example/t.jpg'/><media:content url='https://a.example/t.jpg' medium='image'/>
    <description><![CDATA[<img src='https://a.example/b.jpg'>]]></description>
    """, ["t.jpg||", "b.jpg||"]
  ),
  // What is said of the item is not said of its picture.
  (
    "<media:content url='https://a.example/lighthouse.jpg'/><itunes:summary>About ferries.</itunes:summary>",
    ["lighthouse.jpg||"]
  ),
  // Two that are two.
  (
    """
    <media:content url='https://a.example/lighthouse-1.jpg' medium='image'/>
    <media:content url='https://a.example/lighthouse-2.jpg' medium='image'/>
    """, ["lighthouse-1.jpg||", "lighthouse-2.jpg||"]
  ),
  // A face and what counts readers are no pictures of the item.
  (
    "<media:content url='https://a.example/face.jpg' medium='image'><media:title>Jo</media:title></media:content>",
    []
  ),
  ("<media:content url='https://a.example/count.gif' medium='image' width='1' height='1'/>", []),
])
func picturesStandAboveTheText(written: String, shown: [String]) throws {
  let read = try item(written + (written.contains("CDATA") ? "" : "<description>A text.</description>"))
  #expect(pictures(read) == shown.map { site + $0 })
  #expect(read.attachments == [])
}

@Test(arguments: [
  ("lighthouse.jpg", true), ("lighthouse.jpg?w=9&amp;h=9", true), ("other/lighthouse-large.3x2.jpg", true),
  ("lighthouse-2.jpg", false), ("1.jpg", false), ("quay.jpg", false),
])
func aPictureOfTheTextIsSeenOnce(address: String, once: Bool) throws {
  let body =
    "<![CDATA[See quay.jpg <img src='https://a.example/lighthouse-300x200.jpg?w=2&h=2'> <img src='https://a.example/s/1.jpg'>]]>"
  let read = try item(
    "<enclosure type='image/jpeg' url='\(site)\(address)'/><description>\(body)</description>")
  #expect((pictures(read).first?.hasPrefix(site + address.replacing("&amp;", with: "&")) != true) == once)
}

@Test func aPictureWhoseWordsAreTheTextIsSilent() throws {
  let read = try item(
    "<media:content url='https://a.example/lighthouse.jpg'><media:description>The quay.</media:description></media:content>"
  )
  #expect(pictures(read) == [site + "lighthouse.jpg||"])
  #expect(BodyFormat.document(of: read.body).flatText.contains("The quay."))
}

@Test(arguments: [
  (Articles.Attachment(url: "https://a.example/a", mimeType: "audio/mpeg", size: 24_300_000), "Audio, 24 MB"),
  (Articles.Attachment(url: "https://a.example/a", mimeType: "video/mp4", size: 999_999), "Video, 1 MB"),
  (Articles.Attachment(url: "https://a.example/a", mimeType: "video/mp4", size: 999_490), "Video, 999 kB"),
  (Articles.Attachment(url: "https://a.example/a", mimeType: "video/mp4", size: 10_450_000), "Video, 10 MB"),
  (Articles.Attachment(url: "https://a.example/a.mp3?x=.y", size: 1_500), "MP3 file, 1.5 kB"),
  (Articles.Attachment(url: "https://a.example/a", size: 0), "File"),
  (Articles.Attachment(url: "https://a.example"), "File"),
  (
    Articles.Attachment(url: "https://a.example/a", mimeType: "application/pdf", title: " The\nplan "),
    "The plan"
  ),
])
func filesHaveNames(file: Articles.Attachment, name: String) {
  #expect(file.name == name)
}

@Test func eachGroupSpeaksOfItsOwnFile() throws {
  func group(_ title: String, _ number: Int) -> String {
    "<media:group><media:title>\(title)</media:title><media:content url='https://a.example/\(number).mp4' type='video/mp4'/></media:group>"
  }
  let read = try item(group("First film", 1) + group("Second film", 2))
  #expect(read.attachments.map(\.name) == ["First film", "Second film"])
}

@Test func aLongAddressIsLookedForInItsTime() throws {
  let name = String(repeating: "a", count: 40_000)
  let spent = try processorSeconds {
    _ = try item(
      "<enclosure url='https://a.example/\(name)b' type='image/jpeg'/><description>&lt;img src='\(name)\(name)'&gt;</description>"
    )
  }
  #expect(spent < 10)
}

@Test func aRecordingIsNamedByItsTitle() throws {
  let read = try item(
    "<media:content url='https://a.example/a.mp3' type='audio/mpeg'><media:title>Talk</media:title></media:content>"
  )
  #expect(read.attachments.map(\.name) == ["Talk"])
}

@Test(arguments: [
  ("&amp;lt;p&amp;gt;One &amp;amp; two.&amp;lt;/p&amp;gt;", "One & two."),
  ("<![CDATA[&lt;p&gt;One&lt;br&gt;two &lt;b&gt;three&lt;/b&gt;.&lt;/p&gt;]]>", "One two three."),
  // Texts about markup stay as they are.
  ("<![CDATA[&lt;b&gt; makes words bold]]>", "<b> makes words bold"),
  ("<![CDATA[&lt;b&gt;bold&lt;/b&gt; is written so]]>", "<b>bold</b> is written so"),
  ("<![CDATA[Write &lt;p&gt;One.&lt;/p&gt;]]>", "Write <p>One.</p>"),
  ("<![CDATA[<pre>&lt;p&gt;One.&lt;/p&gt;</pre>]]>", "<p>One.</p>"),
  ("<![CDATA[&lt;p&gt;One &lt;quay&gt;.&lt;/p&gt;]]>", "<p>One <quay>.</p>"),
  ("<![CDATA[&lt;p&gt;&lt;b&gt;One&lt;/p&gt;&lt;/b&gt;]]>", "<p><b>One</p></b>"),
  ("<![CDATA[&lt;p&gt;&lt;/p&gt;]]>", "<p></p>"),
  ("<![CDATA[&lt;form&gt;One&lt;/form&gt;]]>", "<form>One</form>"),
  ("<![CDATA[&lt;script&gt;One&lt;/script&gt;]]>", "<script>One</script>"),
])
func whatWasEscapedTwiceIsRead(written: String, text: String) throws {
  let read = try item("<description>\(written)</description>")
  let words = BodyFormat.document(of: read.body).flatText.split(whereSeparator: \.isWhitespace).joined(
    separator: " ")
  #expect(words == text)
}
