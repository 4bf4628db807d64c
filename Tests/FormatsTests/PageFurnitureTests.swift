// What stands within an article's part of a page and is none of its text.

import Articles
import Testing

@testable import Formats

@Suite struct PageFurnitureTests {
  private static let paragraph =
    "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"

  /// Lines of the document that is read from a page whose article holds some markup between and behind its paragraphs.
  private func lines(with markup: String, head: String = "") throws -> [String] {
    let text = String(repeating: Self.paragraph, count: 3)
    let page =
      "<html><head><title>Ice in the harbour_News_Tidings</title>\(head)</head><body><div class=main>\(text)\(markup)\(text)\(markup)</div></body></html>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    let article = try #require(read.articles.first).article
    return BodyFormat.document(of: article.body).flatText.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("A fox<br><a href=/a>Kana</a> ←→ <a href=/b>Kanji</a> ←→ <a href=/c>English</a>", ["A fox"]),
    ("<a href=/a>Home</a> | <a href=/b>Archive</a><br>A fox<br>A hare", ["A fox", "A hare"]),
    ("A fox<br><a href=/a>Rehn</a>, <a href=/b>Buoy</a><br>A hare", ["A fox", "Rehn, Buoy", "A hare"]),
    ("A fox<br><a href=/a>Rehn</a> → <a href=/b>Buoy</a> by sea", ["A fox", "Rehn → Buoy by sea"]),
    ("A fox<br>| <a href=/b>Archive</a> |", ["A fox", "| Archive |"]),
  ])
  func aMenuBetweenLineBreaksIsNoLine(markup: String, kept: [String]) throws {
    let lines = try lines(with: "<p>\(markup)</p>").filter { !$0.hasPrefix("The harbour") }
    // At the end of the text other rules hold as well.
    #expect(Array(lines.prefix(kept.count)) == kept)
    #expect(!lines.contains { $0.contains("←→") || $0.contains("Home") })
  }

  @Test(
    arguments: [
      // What stands in for a script is no text, and does not make the label before it a long line.
      """
      <div class=bcadv><a href=/media>Anzeige</a><script>write()</script><noscript>&lt;div&gt;&lt;a href="https://ads.example/jump?size=300x250;title=ice;day=tuesday;place=one;order=7840756744"&gt;Anzeige&lt;/a&gt;&lt;/div&gt;</noscript></div>
      """,
      "<form id=code><div>Short code:</div> <div>www.tidings.example/</div><fieldset><input type=text name=c><input type=submit value=Go></fieldset></form>",
      "<h4>Gallery: Ice in the harbour | 14 Photos</h4>", "<p>Powered by FrostAsset.com</p>",
      "<table><tr><td> Loading... </td></tr></table>",
      "<div>This slideshow requires JavaScript.</div>", "<div><span>Iklan</span></div>",
      "<p>(<b>MORE: </b><a href=/r>Ice on the river</a>)</p>",
      "<p><b>Lire&nbsp;: <a href=/r>La glace ?</a></b></p>",
      "<p><a href='javascript:history.back();'>[to the page before]</a></p>",
      "<p><a href='javascript:history.back();'><img src=b.gif alt='[back]'></a></p>",
      "<p><b>精彩视频推荐</b></p><p>&lt; &gt;</p>",
      "<div class=box><a href=#><img src=1.jpg></a><div class=meta>14</div><ul><li><a href=#><img src=2.jpg></a><a href=#><div>+10</div></a></li></ul></div>",
    ])
  func isLeftOut(_ markup: String) throws {
    let plain = try lines(with: "").filter { !$0.isEmpty }
    let found = try lines(with: markup).filter { !$0.isEmpty && $0 != "•" }
    #expect(found == plain)
  }

  @Test(
    arguments: [
      (
        "<pre class=language-c><code><span class='token comment'>// ice.c</span><br>int thaw();</code></pre>",
        "// ice.c"
      ),
      (
        "<h2>Sources</h2><ul><li><a href=https://ice.example/a>https://ice.example/a</a></li><li><a href=https://ice.example/b>https://ice.example/b</a></li></ul>",
        "https://ice.example/a"
      ),
      (
        "<h2>Tools</h2><ul><li><a href=https://saw.example/>Saw</a></li><li><a href=https://pick.example/>Pick</a></li><li><a href=http://www.rope.example/x>Rope</a></li></ul>",
        "Pick"
      ),
      ("<p>More: the <a href=/r>river</a> froze as well.</p>", "More: the river froze as well."),
      ("<p>Lire : c’est <a href=/r>vivre</a>.</p>", "Lire : c’est vivre."),
      ("<p>Source: <a href=/r>Ice on the river</a></p>", "Source: Ice on the river"),
      (
        "<p>Nobody can <a href='javascript:history.back()'>go back</a> over ice.</p>",
        "Nobody can go back over ice."
      ),
      ("<p>a &lt; b</p>", "a < b"), ("<p>精彩视频推荐</p><p>冰</p>", "精彩视频推荐"),
      ("<h4>Score<div><figure><div>Poor</div><div>Good</div></figure></div></h4><p>Of ten.</p>", "Score"),
      ("<p>Powered by steam, the ferry broke the ice.</p>", "Powered by steam, the ferry broke the ice."),
      ("<div class=code><button>Copy</button><pre>npm install ice</pre></div>", "npm install ice"),
      ("<ul><li><input type=checkbox disabled> Fetch ice</li><li>Salt it</li></ul>", "Fetch ice"),
      (
        "<form><p>The form of the ice is its own, and whoever has seen it once does not forget it.</p><input type=hidden name=a></form>",
        "The form of the ice is its own, and whoever has seen it once does not forget it."
      ),
      ("<section><h2>Hours</h2><p>From nine to five.</p><input type=hidden></section>", "From nine to five."),
      (
        "<table><tr><td><p><b>Boat</b></p></td><td><p><b>Seats</b></p></td><td><p><b>Comment</b></p></td></tr><tr><td>Gull</td><td>12</td><td>old</td></tr><tr><td>Tern</td><td>8</td><td>new</td></tr><tr><td>Auk</td><td>4</td><td>red</td></tr></table>",
        "Boat\tSeats\tComment"
      ),
      ("<h5 class=t-list-header>Pros</h5><ul><li>Thick ice, and all of it free</li></ul>", "Pros"),
      ("<h2>一</h2><p>The first part.</p>", "一"), ("<p>十二</p>", "十二"),
      ("<div><img src=a.jpg><p>1943</p></div><div><img src=b.jpg><p>2020</p></div>", "1943"),
      ("<h3>Galerie zeigt 300 Fotos</h3><p>Mehr als je.</p>", "Galerie zeigt 300 Fotos"),
      ("<ul><li>36 slides</li><li>A lamp</li></ul>", "36 slides"),
      ("<ul><li>Powered by Snapdragon 888</li><li>A lamp</li></ul>", "Powered by Snapdragon 888"),
      ("<h2>Loading</h2><p>With a crane.</p>", "Loading"), ("<h3>Annonce</h3><p>Du maire.</p>", "Annonce"),
      ("<p>14</p>", "14"),
      ("<form><p>The form of the ice is its own.</p></form>", "The form of the ice is its own."),
      ("<p>He sent 14 photos</p>", "He sent 14 photos"),
    ])
  func isKept(_ markup: String, _ line: String) throws {
    #expect(try lines(with: markup).contains(line))
  }

  @Test func picturesInARowAreNoList() throws {
    let page =
      "<div>\(Self.paragraph)<ul><li><img src=1.jpg alt=Floe></li><li><img src=2.jpg alt=Gull></li></ul></div>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    let blocks = BodyFormat.document(of: try #require(read.articles.first).article.body).blocks
    #expect(blocks.contains { if case .image(let image) = $0 { image.alternative == "Gull" } else { false } })
    #expect(!blocks.contains { if case .list = $0 { true } else { false } })
  }

  @Test func theSiteIsTheLastOfItsNames() throws {
    let page =
      "<head><title>Ice in the harbour_News_Tidings</title></head><h1>Ice in the harbour</h1>\(Self.paragraph)"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    #expect(try #require(read.articles.first).article.source == "Tidings")
  }

  @Test func aSitesNameOfTwoIsOneAuthor() throws {
    let page =
      "<head><title>Ice | Rope & Ice</title><meta property=og:site_name content='Rope &amp; Ice'><meta name=DC.creator content='Rope &amp; Ice'></head><h1>Ice</h1>\(Self.paragraph)"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    #expect(try #require(read.articles.first).article.authors == ["Rope & Ice"])
  }

  /// An article of a page with an author, what stands over and below its text.
  private func article(over head: String = "", below tail: String = "", keywords: String = "") throws
    -> Article
  {
    let text = String(repeating: Self.paragraph, count: 4)
    let page =
      "<html><head><title>Ice in the harbour</title><meta name=author content='Anna Kern'><meta name=keywords content='\(keywords)'></head><body><article><h1>Ice in the harbour</h1>\(head)\(text)\(tail)</article></body></html>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    return try #require(read.articles.first).article
  }

  private func text(_ article: Article) -> String { BodyFormat.document(of: article.body).flatText }

  @Test(arguments: [
    """
    <div class=post-info><div class=card><div><a href=/t><img alt="Go to Tidings" src=t.png></a></div><div><div>Published in</div><a href=/t>Tidings</a><div>News of the coast, every day.</div></div></div><hr><div class=card><a href=/u><img src=u.png></a><div>Written on Mar 27 by</div><a href=/u>Anna Kern</a></div></div>
    """,
    "<div><div></div><a class=more href=/x>Learn more</a></div>",
    "<div><p>Mind our <a href=/site/community_guidelines.html>rules</a> and the <a href=/privacy-policy/>policy</a> when you write.</p></div>",
    "<p>Follow Tidings: <a href=/t>Twitter</a> | <a href=/f>Facebook</a></p>",
    "<hr><div class=register-module><div><h2><div class=register-header><a href=https://register.example>Register</a></div> <a href=https://register.example/ice>ICE</a></h2><div>Founded: 1904</div><p>The ice of Sallow is the largest of its kind on the coast, with four harbours that are closed by it.</p></div></div>",
    "<div class=infoline>Written by <a href=/u>Anna Kern</a> <div>on the coast</div></div>",
  ])
  func whatLeadsToAuthorAndSiteIsLeftOut(_ card: String) throws {
    #expect(try text(article(below: card)) == text(article()))
  }

  @Test(arguments: [
    "<div class=post-info>The form of the ice is its own, says <a href=/u>Anna Kern</a>.<p>Whoever saw it knows.</p></div>",
    "<p>The council needs four seats, and <a href=/news/midterms/senate>the map of the north</a> and <a href=/midterms/house>that of the south</a> both point one way, as said on Friday.</p>",
    "<p>The ice is as thick as <a href=/guidelines/ice>the rules of the coast</a> and <a href=/guidelines/skating>those of the skaters</a> want it to be for sledges.</p>",
    "<p>Folgen hat das Eis auch für <a href=/f>Facebook</a>: Der Hafen muss seine Seite bis Mai ändern.</p>",
    "<p>Follow the money, and it leads to <a href=/f>Facebook</a>, the harbour master told the hearing.</p>",
    "<div><p>The ice was measured by a new machine, which the harbour had bought in spring and nobody had used.</p><a href=https://ice.example/10.1/x>https://ice.example/10.1/x</a></div>",
    "<blockquote><p>The ice was measured by a new machine.</p><a href=/m>The master of the harbour</a></blockquote>",
    "<p>Follow the harbour to its end, <a href=/t>and you see where the ice began</a>.</p>",
    "<div class=register-module><h2>The ice in <a href=/n>numbers</a></h2><p>It is as thick as two harbours are deep, and it grows by night.</p></div>",
    "<div><div class=module><h2><a href=/a>Sallow</a></h2><p>The ice of Sallow grows by night.</p></div><div class=module><h2><a href=/b>Birch</a></h2><p>The ice of Birch is thin.</p></div></div>",
    "<div class=row><div class=module><h2><a href=/a>Sallow</a></h2><p>The ice of Sallow grows by night.</p></div></div><div class=row><div class=module><h2><a href=/b>Birch</a></h2><p>The ice of Birch is thin.</p></div></div>",
    "<div class=module><h2><a href='#s1' id=s1>The ice</a></h2><p>It is as thick as two harbours are deep, and it grows by night.</p></div>",
    "<div class=module><h2></h2><p>It is as thick as two harbours are deep, and it grows by night.</p></div>",
    "<div class=module><h2><a href=/i><img src=i.png></a></h2><p>It is as thick as two harbours are deep, and it grows by night.</p></div>",
    "<div class=post-info><div>Salt came from <a href=/s>Sallow</a>, by train.</div></div>",
  ])
  func wordsInABoxOfFactsAreKept(_ box: String) throws {
    #expect(try text(article(below: box)).count > text(article()).count + 30)
    #expect(try !box.contains("://") || text(article(below: box)).contains("10.1/x"))
  }

  @Test func anAuthorsPortraitIsNoPictureOfTheText() throws {
    let head =
      "<div><div><a href=/u><img src=u.png alt='Anna Kern'></a></div><div><a href=/u>Anna Kern</a><div><button>Follow</button></div></div></div>"
    let (with, without) = (try article(over: head), try article())
    #expect(BodyFormat.document(of: with.body) == BodyFormat.document(of: without.body))
    let picture = try article(over: "<p><img src=h.jpg alt='Anna Kern at the harbour'></p>")
    #expect(
      text(picture) != text(without)
        || BodyFormat.document(of: picture.body) != BodyFormat.document(of: without.body))
  }

  @Test func aPictureSaysWhatItsCaptionSaysOnce() throws {
    let figure = "<figure><img src=h.jpg alt='The harbour'><figcaption>The harbour</figcaption></figure>"
    let picture = try BodyFormat.document(of: article(over: figure).body).blocks.compactMap {
      if case .image(let image) = $0 { image } else { nil }
    }
    #expect(picture.map(\.alternative) == [""] && picture.map(\.caption.flatText) == ["The harbour"])
    #expect(try !text(article(over: "<p><img src=h.jpg alt=null></p>")).contains("null"))
  }

  @Test func aLeadThatItsDescriptionShortensIsRead() throws {
    let lead =
      "Ice in the harbour? The ferry of Sallow gives its doubters ever stronger answers, and the coast begins to see that a boat has come to stay."
    let head =
      "<meta name=description content='Ice in the harbour? The ferry Sallow gives its doubters ever stronger answers.'>"
    let text = String(repeating: Self.paragraph, count: 4)
    let page =
      "<html><head><title>Ice</title>\(head)</head><body><h1>Ice</h1><div class=article__perex>\(lead)</div><div class=article-body>\(text)</div></body></html>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    #expect(try self.text(#require(read.articles.first).article).hasPrefix(lead))
    let unnamed = page.replacing("article__perex", with: "article__y")
    let third = try ArticleFormat.read(SourceFile(bytes: Array(unnamed.utf8), name: "a.html"))
    #expect(try self.text(#require(third.articles.first).article).hasPrefix(lead))
    let other = unnamed.replacing(
      "stronger answers.'", with: "darker nights, and nobody in the town sleeps.'")
    let second = try ArticleFormat.read(SourceFile(bytes: Array(other.utf8), name: "a.html"))
    #expect(try !self.text(#require(second.articles.first).article).contains("doubters"))
  }

  @Test func keywordsThatSayWhatTheyAreAreSorted() throws {
    let facts = "Lite:true, Tag:Ice, Topic:Sea Ferries, Elevated:false, Layer:0, harbour"
    #expect(try article(keywords: facts).tags == ["Ice", "Sea Ferries", "harbour"])
    #expect(try article(keywords: "C:drive, re:publica").tags == ["C:drive", "re:publica"])
  }

  @Test func theWayToThePageIsLeftOut() throws {
    let way = "<p><a href=/>Tidings</a> &gt; <a href=/n>North</a> &gt; Ice in the harbour</p>"
    let found = text(try article(over: way))
    #expect(!found.contains("North"))
    let lead = "<p><a href=/>Tidings</a> &gt; <a href=/n>North</a> &gt; what nobody knew</p>"
    #expect(text(try article(over: lead)).contains("what nobody knew"))
  }

  @Test(
    arguments: [
      ("<img src=a.jpg alt='Ice in the harbour'>", ""), ("<img src=a.jpg alt='https://a.example/a.jpg'>", ""),
      ("<img src=a.jpg alt='IMG_2953.JPG'>", ""), ("<img src=ice-2011-08-13.png alt='Ice 2011-08-13'>", ""),
      ("<img src=DSC_4482_thumb.jpg alt=DSC_4482>", ""), ("<img src=img-6085.jpg alt=IMG_6085_thumb>", ""),
      ("<img src=apollo-11.jpg alt='Apollo 11'>", "Apollo 11"),
      ("<img src=budget-2024-chart.png alt='Budget 2024'>", "Budget 2024"),
      ("<img src=lion-vs-eagle.jpg alt=lion-vs-eagle>", "lion-vs-eagle"),
      ("<img src=a.jpg alt='The ferry Gull.'>", "The ferry Gull."),
      ("<img src=a.jpg alt=Gull><img src=i.gif width=12 height=12>", "Gull"),
    ])
  func picturesThatAreSaidToShowNothingSayNothing(image: String, words: String) throws {
    let blocks = BodyFormat.document(of: try article(over: "<p>\(image)</p>").body).blocks
    #expect(Self.alternatives(blocks) == [words])
  }

  @Test func wordsForEveryPictureAreForNone() throws {
    func pictures(_ count: Int, _ words: String) -> String {
      (0..<count).map { "<p><img src=\($0).jpg alt='\(words)'></p>" }.joined()
    }
    func said(_ markup: String) throws -> Set<String> {
      Set(Self.alternatives(BodyFormat.document(of: try article(over: markup).body).blocks))
    }
    #expect(try said(pictures(3, "Illustration of an article")) == [""])
    #expect(try said(pictures(2, "Illustration of an article")) == ["Illustration of an article"])
    #expect(try said(pictures(3, "MP3 SP")) == ["MP3 SP"])
  }

  @Test func aLogoAboveTheTextIsTheSites() throws {
    func count(_ markup: String) throws -> Int {
      Self.alternatives(BodyFormat.document(of: try article(over: markup).body).blocks).count
    }
    #expect(try count("<div id=logo_area><a href=/><img src=l.gif alt=Tidings></a></div>") == 0)
    #expect(try count("<div class=logos-of-ports><p>Ports <img src=l.gif alt=Port></p></div>") == 1)
  }

  /// What the pictures of some blocks are said to show.
  private static func alternatives(_ blocks: [Block]) -> [String] {
    func within(_ words: [Inline]) -> [String] {
      words.flatMap { word -> [String] in
        switch word {
        case .image(let alternative, _): [alternative]
        case .link(let words, _): within(words)
        default: []
        }
      }
    }
    return blocks.flatMap { block -> [String] in
      switch block {
      case .image(let image): [image.alternative]
      case .paragraph(let words): within(words)
      default: []
      }
    }
  }
}
