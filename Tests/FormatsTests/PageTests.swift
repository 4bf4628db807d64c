// Saved pages: what is the article, what the page says of itself, and what broken files come to.

import Articles
import Chance
import Testing

@testable import Formats

private func page(_ html: String, _ name: String = "a.html") throws -> ReadArticle {
  try #require(try ArticleFormat.read(SourceFile(bytes: Array(html.utf8), name: name)).articles.first)
}

private let words =
  "The harbour board has voted to keep all four ferries running through the winter, ending weeks of worry on the outer islands, where nurses and bakers rely on the last boat."

/// A page with some text, and a head and body given.
private func html(head: String = "", before: String = "", after: String = "") -> String {
  "<!doctype html><html><head>\(head)</head><body>\(before)<div class=main><p>\(words)</p><p>\(words)</p><p>\(words)</p><p>\(words)</p></div>\(after)</body></html>"
}

@Test(arguments: [
  (
    "<title>Ferries to stay | Maren Courier</title><meta property=og:site_name content='Maren Courier'>",
    "Ferries to stay"
  ),
  (
    "<title>Maren Courier: Ferries to stay through the winter</title>",
    "Maren Courier: Ferries to stay through the winter"
  ),
  (
    "<title>Ferries to stay through the winter - courier.example</title>",
    "Ferries to stay through the winter"
  ),
  ("<title>x</title><meta property=og:title content='Ferries &amp; ice'>", "Ferries & ice"),
  (
    "<title>x</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Told \\u00e9 by data\",}</script>",
    "Told é by data"
  ),
  ("<svg><title>icon</title></svg><title>Half-time</title>", "Half-time"),
])
func findsTitles(head: String, title: String) throws {
  #expect(try page(html(head: head)).article.title == title)
}

@Test(arguments: [
  // The largest heading may be the site's name.
  (
    "<title>Old Mill Post » Ice: a warning</title><link rel=canonical href='https://www.oldmillpost.example/ice'>",
    "<h1>Old Mill Post</h1><h2>Ice: a warning</h2>", "Ice: a warning"
  ),
  ("<title>House Seagull (4022) - Maren</title>", "<h1>House Seagull</h1>", "House Seagull"),
  ("<title>Startseite</title>", "<h1>So long</h1>", "So long"),
  ("<title>courier.example</title>", "<h1>So long</h1>", "So long"),
  ("<title>Startseite</title>", "", "Startseite"),
])
func findsTitlesBesideHeadings(head: String, before: String, title: String) throws {
  #expect(try page(html(head: head, before: before)).article.title == title)
}

@Test(arguments: [
  ("<meta name=author content='By Ilse Brandt and Jonas Kell'>", ["Ilse Brandt", "Jonas Kell"]),
  ("<meta name=author content='https://a.example/x'><meta name=byl content='By ADA REHN'>", ["ADA REHN"]),
  (
    "<script type='application/ld+json'>[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"@type\":\"Person\",\"name\":\"Lene Aas\"}]</script>",
    ["Lene Aas"]
  ),
  ("<meta name=author content=admin>", []),
  (
    "<meta property=og:author content='By &lt;a href=/p/rehn&gt;Ada Rehn&lt;/a&gt;, Lene Aas'>",
    ["Ada Rehn", "Lene Aas"]
  ),
  ("<meta name=citation_author content='Rehn, A.'>", ["A. Rehn"]),
  // The house is better than nobody.
  ("<title>Ice | Maren Courier</title><meta name=author content='Maren Courier'>", ["Maren Courier"]),
])
func findsAuthors(head: String, authors: [String]) throws {
  #expect(try page(html(head: head)).article.authors == authors)
}

@Test(arguments: [
  ("<span class=article__writer>Ada Rehn</span>", ["Ada Rehn"]),
  ("<div class=x data-component=Byline>By Ada Rehn and Lene Aas</div>", ["Ada Rehn", "Lene Aas"]),
  ("<div class=author><b>Ada Rehn</b> <a href=/x>@adarehn</a> <i>11:57</i></div>", ["Ada Rehn"]),
  ("<p class=byline>By Ada Rehn for the Maren Courier</p>", ["Ada Rehn"]),
  ("<div class=submitted>Submitted by Ada Rehn on Fri, 3 May 2019</div>", ["Ada Rehn"]),
  ("<h2>Ice</h2><p>Posted by Ada Rehn on May 3</p>", ["Ada Rehn"]),
  ("<h2>Ice</h2><p>Geschrieben von <a href=/u/4>Ada Rehn</a> am 3. Mai</p>", ["Ada Rehn"]),
  ("<h2>Ice</h2><div class=comment><p>Posted by <a href=/u/4>Ada Rehn</a></p></div>", ["Maren Courier"]),
])
func findsAuthorsInTheText(before: String, authors: [String]) throws {
  let head = "<title>Ice on the harbour | Maren Courier</title><meta name=author content='Maren Courier'>"
  #expect(try page(html(head: head, before: before)).article.authors == authors)
}

@Test(arguments: [
  ("<meta property=article:published_time content='2024-11-03T23:30:00+00:00'>", "", "2024-11-03"),
  ("<meta name=date content=20160314>", "", "2016-03-14"),
  ("", "<time datetime='2019-02-28'>gestern</time>", "2019-02-28"),
  ("", "<span class=date>3 листопада 2020</span>", "2020-11-03"),
  ("<link rel=canonical href='https://a.example/2015/07/09/x'>", "", "2015-07-09"),
  ("", "<h1>Ferries</h1><div>Published on 5 May 2011</div>", "2011-05-05"),
])
func findsDates(head: String, before: String, day: String) throws {
  let date = try page(html(head: head, before: before)).article.date
  #expect(date.map { CivilDate.rfc3339($0.seconds).prefix(10) } == day[...])
}

@Test func theRestOfThePageIsLeftOut() throws {
  let others = (1...9).map { "<li><a href=/\($0)>Another story of the day, number \($0)</a></li>" }.joined()
  let text = try page(
    html(
      before: "<nav><a href=/>Home</a></nav><div class=cookie-notice>We use cookies</div>",
      after:
        "<div class=related><ul>\(others)</ul></div><div id=comments><p>\(words) Says who?</p></div><footer>© Maren</footer>"
    )
  ).searchText
  #expect(text == Array(repeating: words, count: 4).joined(separator: "\n\n"))
}

@Test func nothingOfAnArticleInSectionsIsLost() throws {
  let sections = (1...4).map {
    "<section class=s\($0)><h2>Part \($0)</h2><p>Number \($0). \(words)</p><p>\(words)</p></section>"
  }
  let text = try page(
    "<html><title>Four parts of a whole</title><body><div class=nav><a href=/>Home</a></div><div>\(sections.joined())</div></body></html>"
  ).searchText
  for part in 1...4 { #expect(text.contains("Part \(part)") && text.contains("Number \(part).")) }
}

/// A first paragraph that is set apart belongs to the text where its name or the page's description tells it at the title; a slogan
/// elsewhere does not.
@Test func theLeadIsPartOfTheText() throws {
  let lead = "Nobody on the islands believed that the board would keep the boats, and then it did."
  let head = "<meta name=description content='\(lead)'>"
  let title = "<div class=top><h1>Ferries</h1><div class='article__lead'>\(lead)</div></div>"
  #expect(try page(html(head: head, before: title)).searchText.hasPrefix(lead))
  let slogan = title.replacing("<h1>Ferries</h1>", with: "<b>Ferries</b>")
  #expect(try page(html(head: head, before: slogan)).searchText.hasPrefix(lead))
  #expect(try !page(html(before: slogan)).searchText.contains(lead))
  let second = title.replacing("article__lead", with: "article__y")
  #expect(try page(html(head: head, before: second)).searchText.hasPrefix(lead))
  #expect(try !page(html(before: second)).searchText.contains(lead))
}

@Test func aFirstParagraphInABoxIsPartOfTheText() throws {
  let text = try page(
    "<html><title>Ice</title><body><div id=all><div class=one><p>First. \(words)</p></div><div class=two><p>\(words)</p><p>\(words)</p><p>\(words)</p></div></div></body></html>"
  ).searchText
  #expect(text.hasPrefix("First."))
}

@Test func whatAGalleryRepeatsIsReadOnce() throws {
  let slide = "<div class=frame><p>Picture. \(words)</p></div>"
  let text = try page(html().replacing("<div class=main>", with: "<div class=main>\(slide)\(slide)\(slide)"))
    .searchText
  #expect(text.ranges(of: "Picture.").count == 1)
  // A refrain, which shares its box with other lines, is repeated on purpose.
  #expect(text.ranges(of: words).count == 5)
}

@Test func aNamedCaptionIsOne() throws {
  let picture = "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>A boat in ice.</p></div>"
  let line = "<p class=caption>No picture is near.</p>"
  let read = try page(
    html().replacing(
      "<div class=main>", with: "<div class=main><p>\(words)</p>\(picture)<p>\(words)</p>\(line)"))
  let blocks = BodyFormat.document(of: read.article.body).blocks
  #expect(blocks.contains(.caption([.text("A boat in ice.")])))
  #expect(blocks.contains(.paragraph([.text("No picture is near.")])))
}

@Test func linksUnderMoreAreOtherStories() throws {
  let more =
    "<h4>More:</h4><h4><a href=/1>Old crane is a lookout</a></h4><h4><a href=/2>Bells ring again</a></h4>"
  let text = try page(html().replacing("</p></div>", with: "</p>\(more)<p>Last. \(words)</p></div>"))
    .searchText
  #expect(!text.contains("crane") && !text.contains("Bells") && !text.contains("More:"))
  #expect(text.contains("Last."))
}

@Test(arguments: [
  ("/pics/boat.jpg", "", true), ("/sites/default/files/boat.jpg", "", true),
  ("/theme/Logo-1200.png", "", false),
  ("/pics/boat.jpg", "<p><img src=/inside.jpg></p>", false),
])
func theLeadPictureStandsAboveTheText(picture: String, inside: String, isShown: Bool) throws {
  let read = try page(
    html(
      head:
        "<link rel=canonical href='https://a.example/b/c'><meta property=og:image content='\(picture)'><meta property=og:image:alt content='The boat'>"
    ).replacing("<div class=main>", with: "<div class=main>\(inside)"))
  #expect(read.article.attachments == [])
  let blocks = BodyFormat.document(of: read.article.body).blocks
  let lead = Block.image(ImageBlock(url: "https://a.example\(picture)", alternative: "The boat"))
  #expect(blocks.contains(lead) == isShown)
  #expect((blocks.first == lead) == isShown)
}

@Test func whatStandsOverTheTextForThePageAlone() throws {
  let icons =
    "<ul><li><a href=//a.example/1><img src=1.png alt=Tooter></a><li><a href=/app><img src=2.png></a><li><img src=3.png></ul>"
  let gallery =
    "<ul><li><a href=/1.jpg><img src=1s.jpg alt=Gull></a><li><a href=/2.jpg><img src=2s.jpg></a></ul>"
  let head = "<meta name=keywords content='ferries, ice'><meta name=author content='Ana Buoy'>"
  let lines =
    "\(icons)\(gallery)<h5>Ferries</h5><h6>By Ana Buoy</h6><h5>Ferries in ice</h5><p>« Back | Next »</p><p>«&nbsp;zurück | weiter »</p>"
  let read = try page(html(head: head).replacing("<div class=main>", with: "<div class=main>\(lines)"))
  let text = BodyFormat.document(of: read.article.body).flatText
  #expect(!text.contains("Tooter") && text.contains("Gull"))
  #expect(!text.contains("Ana Buoy") && !text.contains("zurück"))
  #expect(text.contains("Ferries in ice") && !text.contains("Ferries\n"))
}

@Test func storiesNamedBesideAreRelated() throws {
  let read = try page(
    html(
      head: "<link rel=canonical href='https://a.example/b/c'>",
      after:
        "<div class=related-stories><h3>More</h3><ul><li><a href=../d>Old crane to become a lookout</a></li></ul></div>"
    ))
  #expect(read.article.related.map(\.title) == ["Old crane to become a lookout"])
  #expect(read.article.related.map(\.link) == ["https://a.example/d"])
}

@Test func everyBlockHasAVerdict() throws {
  let source = SourceFile(
    bytes: Array(html(after: "<div class='share-bar x' id=s><p>Share this with others</p></div>").utf8),
    name: "a.html")
  let verdicts = try #require(try ArticleFormat.verdicts(of: source))
  #expect(verdicts.count { $0.isKept } == 4)
  let share = try #require(verdicts.last)
  #expect(!share.isKept && share.element == "div.share-bar.x#s" && share.reason == "named as sharing")
  #expect(share.beginning == "Share this with others")
  #expect(try ArticleFormat.verdicts(of: SourceFile(bytes: Array("text".utf8), name: "a.txt")) == nil)
}

// MARK: Encodings

@Test(
  arguments: [
    ("<meta charset=windows-1251><p>", "windows-1251"),
    ("<META HTTP-EQUIV=content-type CONTENT='text/html; charset = \"koi8-u\"'>", "koi8-u"),
    ("<meta content='text/html; charset=iso-8859-5'><p>", nil), ("<!-- <meta charset=koi8-r> -->", nil),
    ("<meta charset=utf-16le>", "utf-8"), ("<meta charset=nothing><meta charset=shift_jis>", "shift_jis"),
    ("<meta charset=big5", nil),
  ] as [(String, String?)])
func prescansForEncodings(html: String, label: String?) {
  #expect(MetaPrescan.charset(of: Array(html.utf8)[...])?.label == label)
}

@Test func aNameThatTheBytesBelieIsNotBelieved() throws {
  let utf8 = Array("<meta charset=windows-1251><p>Міст через Ладинку відкрито, кажуть люди</p>".utf8)
  #expect(PageText(utf8).encoding == "utf-8")
  let text = "<meta charset=utf-8><p>Мост через реку открыт, говорят люди в посёлке</p>"
  let cyrillic = try #require(Recoding.bytes(of: text, in: .windows1251))
  #expect(PageText(cyrillic).encoding == "windows-1251")
}

// MARK: Broken files

private func refusal(_ bytes: [UInt8], _ name: String) -> String? {
  do {
    _ = try ArticleFormat.read(SourceFile(bytes: bytes, name: name))
    return nil
  } catch { return error.description }
}

@Test func brokenContainersAreRefusedBySentences() throws {
  #expect(refusal([0x1F, 0x8B, 0x08, 0, 0], "a.html.gz")?.contains("a.html.gz") == true)
  #expect(
    refusal(Array("bplist00".utf8) + Array(repeating: 0xFF, count: 64), "a.webarchive")?.contains(
      "a.webarchive") == true)
  #expect(
    refusal(Array("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n".utf8), "a.mhtml")?
      .contains("a.mhtml") == true)
}

@Test func aGzipBombIsNotUnpacked() {
  // A block of one byte, repeated by the longest matches: a thousand times what is stored.
  var bits: [UInt8] = []
  func put(_ value: Int, _ count: Int, isCode: Bool = false) {
    for place in 0..<count { bits.append(UInt8(value >> (isCode ? count - 1 - place : place) & 1)) }
  }
  put(1, 1)
  put(1, 2)
  put(0x30 + 65, 8, isCode: true)
  for _ in 0..<400_000 {
    put(0b1100_0101, 8, isCode: true)
    put(0, 5, isCode: true)
  }
  var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  for start in stride(from: 0, to: bits.count, by: 8) {
    bytes.append((start..<min(start + 8, bits.count)).reduce(0) { $0 | bits[$1] << UInt8($1 - start) })
  }
  #expect(refusal(bytes, "bomb.html.gz")?.contains("bomb.html.gz is a gzip archive") == true)
  #expect(Gzip.unpacked(bytes, most: 200_000_000)?.count ?? 0 > 100_000_000)
}

@Test func packedPagesAreReadAsFarAsTheyGo() throws {
  let sample = try #require(SampleFile.all(in: "archives/").first { $0.path.hasSuffix(".gz") })
  let whole = try sample.source.bytes
  let text = try #require(Gzip.unpacked(whole, most: 1 << 20))
  #expect(text.starts(with: "<".utf8))
  let cut = try #require(Gzip.unpacked(Array(whole.prefix(whole.count / 2)), most: 1 << 20))
  #expect(cut.count > 100 && text.starts(with: cut))
  #expect(Gzip.unpacked(whole + whole, most: 1 << 20) == text + text)
  #expect(Gzip.unpacked(whole + [1, 2, 3], most: 1 << 20) == text)
  #expect(Gzip.unpacked(whole, most: text.count - 1) == nil)
}

@Test func brokenPagesAreReadAsFarAsTheyGo() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  for sample in SampleFile.all(in: "html/") + SampleFile.all(in: "archives/") {
    guard let whole = try? sample.source.bytes else { continue }
    for round in 0..<25 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      for _ in 0..<Int.random(in: 0...30, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = [0, 0x3C, 0x3E, 0x26, 0x22, 0x2F, 0xFF, 0x3D][place % 8]
        case 2: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        }
      }
      do {
        let reading = try ArticleFormat.read(SourceFile(bytes: bytes, name: sample.path))
        #expect(
          reading.articles.allSatisfy { !$0.article.title.isEmpty },
          "seed \(seed), round \(round), \(sample.path)")
        #expect(
          !inspection(of: reading, fileName: "a").contains("\n"),
          "seed \(seed), round \(round), \(sample.path)")
      } catch { #expect(!error.description.isEmpty) }
    }
  }
}

@Test(arguments: [
  String(repeating: "<div>", count: 100_000) + "deep",
  String(repeating: "<div class=article><p>a, b, c, d, e, f</p>", count: 20_000) + "deep",
  String(repeating: "<table><tr><td>", count: 30_000) + "deep",
  String(repeating: "<p>x, y, z and some more words</p>", count: 50_000) + "deep",
  "<script type=application/ld+json>" + String(repeating: "[", count: 500_000) + "</script>deep",
  "<script type=application/ld+json>{\"a\":" + String(repeating: "{\"a\":", count: 200_000) + "</script>deep",
  "<div class=\"" + String(repeating: "comment related ", count: 600_000) + "\">deep</div>",
  String(repeating: "<span itemprop=author>", count: 50_000) + "deep",
  String(repeating: "<h1>deep", count: 40_000),
  String(repeating: "<div hidden>", count: 40_000) + "deep",
  String(repeating: "<div style='display:none'>a</div>", count: 40_000) + "deep",
  String(repeating: "<ul><li><a href=x>link</a></ul>", count: 20_000) + "deep",
  String(repeating: "<h2>Related</h2><p>a</p>", count: 20_000) + "deep",
  String(repeating: "<meta name=keywords content='a,b,c'>", count: 50_000) + "deep",
])
func hostilePagesAreRead(html: String) throws {
  let spent = try processorSeconds { _ = try page("<!doctype html><title>t</title>" + html) }
  #expect(spent < 30)
}
