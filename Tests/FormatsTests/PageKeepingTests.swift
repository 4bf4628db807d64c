// What stands within an article's part of a page, looks like none of its text and is.

import Articles
import Testing

@testable import Formats

@Suite struct PageKeepingTests {
  private static let paragraph =
    "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"

  private static func page(_ markup: String) -> SourceFile {
    let text = String(repeating: paragraph, count: 3)
    let page =
      "<html><head><title>Ice</title></head><body><div class=main>\(text)\(markup)\(text)</div></body></html>"
    return SourceFile(bytes: Array(page.utf8), name: "a.html")
  }

  /// What is read between the paragraphs.
  private func blocks(_ markup: String) throws -> [Block] {
    let read = try ArticleFormat.read(Self.page(markup))
    let article = try #require(read.articles.first).article
    return Array(BodyFormat.document(of: article.body).blocks.dropFirst(3).dropLast(3))
  }

  @Test func aPictureThatIsALinkKeepsItsCaption() throws {
    let picture =
      "<div class=photo><a href=/gallery/1><div><img src=/a.jpg></div><div class=photo__desc>A boat held fast by ice</div></a></div>"
    #expect(
      try blocks(picture) == [
        .image(ImageBlock(url: "/a.jpg", alternative: "")),
        .caption([.link([.text("A boat held fast by ice")], url: "/gallery/1")]),
      ])
    // A teaser is a picture and a headline.
    #expect(try blocks(picture.replacing("photo__desc", with: "headline")) == [])
    #expect(try blocks("<div>\(picture)\(picture)</div>") == [])
    #expect(try blocks("<div>\(picture)</div>") == [])
  }

  @Test func aCaptionThatIsLinksStays() throws {
    let maker =
      "<div class=attribution><p><a href=https://maps.example/>Maps of Ice</a> for the <a href=/>Tidings</a></p></div>"
    let found = try blocks(
      "<figure><img src=/a.jpg><figcaption><section>\(maker)</section></figcaption></figure>")
    guard case .image(let picture)? = found.first else { return #expect(found.first == .rule) }
    #expect(picture.caption.flatText == "Maps of Ice for the Tidings")
  }

  @Test func theTextGoesOnBehindAListOfOtherStories() throws {
    let list = "<h4>More:</h4><ul><li><a href=/1>Old crane is a lookout</a></li></ul>"
    let line = "It did not say where the ice broke, and nobody has asked it since."
    #expect(try blocks("\(list)<p>\(line)</p>") == [.paragraph([.text(line)])])
    #expect(
      try blocks("\(list)<p>All stories of the week in one place, gathered for those who were away</p>") == []
    )
  }

  @Test func aPictureThatOpensLargeIsShown() throws {
    let wrapped =
      "<p><span class=lightBoxWrapper><img src=/a.jpg><span class='magnifier lightBox'>S</span></span></p>"
    #expect(try blocks(wrapped) == [.image(ImageBlock(url: "/a.jpg", alternative: ""))])
    let shaped = "<figure><div class=aspect-ratio--overlay><img src=/a.jpg></div></figure>"
    #expect(try blocks(shaped) == [.image(ImageBlock(url: "/a.jpg", alternative: ""))])
    #expect(try blocks("<div class=lightbox><img src=/a.jpg>X</div>") == [])
  }

  @Test func aBoxOfTheAuthorsOwnIsText() throws {
    let box =
      "<div id=box><div class=aside><h2>A wall of ice</h2>\(Self.paragraph)\(Self.paragraph)\(Self.paragraph)</div></div>"
    #expect(try blocks(box).count == 4)
    #expect(try blocks(box.replacing("class=aside", with: "class='aside author-bio'")) == [])
    #expect(try blocks(box.replacing("\(Self.paragraph)\(Self.paragraph)</div>", with: "</div>")) == [])
  }

  @Test func figuresBetweenPartsOfTheTextAreShown() throws {
    let part = "<div><div class=n>\(String(repeating: Self.paragraph, count: 4))</div></div>"
    let figure = "<div class=hr><figure><img src=/a.jpg><figcaption>Ice</figcaption></figure></div>"
    let page =
      "<html><title>Ice</title><body><div id=all>\(part)\(figure)\(part)</div></body></html>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    let found = BodyFormat.document(of: try #require(read.articles.first).article.body).blocks
    let picture = Block.image(ImageBlock(url: "/a.jpg", alternative: "", caption: [.text("Ice")]))
    #expect(found.count == 9 && found[4] == picture)
  }

  @Test func aFramesTitleInAFigureIsALink() throws {
    let frame = "<iframe src=https://frames.example/1 title='How ice grows'></iframe>"
    #expect(
      try blocks("<figure>\(frame)</figure>") == [
        .paragraph([.link([.text("Media: How ice grows")], url: "https://frames.example/1")])
      ])
    #expect(try blocks("<div>\(frame)</div>") == [])
    let lazy = "<iframe src=about:blank data-litespeed-src=https://vimeo.com/1></iframe>"
    #expect(try blocks(lazy) == [.paragraph([.link([.text("Video: Vimeo")], url: "https://vimeo.com/1")])])
  }

  @Test func aFigureShowsAPictureOnce() throws {
    let figure =
      "<figure><div><div><img src=/60/1*icebergs.jpg alt='A boat'></div><img><noscript><img src=/1860/1*icebergs.jpg></noscript></div><figcaption>Ice</figcaption></figure>"
    #expect(
      try blocks(figure) == [
        .image(ImageBlock(url: "/1860/1*icebergs.jpg", alternative: "A boat", caption: [.text("Ice")]))
      ])
    let lazy = "<p><img style=display:none data-src=/a.jpg><noscript><img src=/a.jpg></noscript></p>"
    #expect(try blocks(lazy) == [.image(ImageBlock(url: "/a.jpg", alternative: ""))])
    let two = "<figure><img src=/a/harbour-1.jpg><img src=/a/harbour-2.jpg></figure>"
    #expect(try blocks(two).count == 2)
  }

  @Test func theLinkOfTheLastSectionStaysWithThoseBefore() throws {
    func section(_ name: String, _ link: String) -> String {
      "<div class=f><h2>\(name)</h2>\(Self.paragraph)<a class=\(link) href=/\(name)>More of \(name)</a></div>"
    }
    func text(_ last: String) throws -> String {
      let page =
        "<html><title>Ice</title><body><div class=main>\(section("Snow", "more"))\(section("Frost", "more"))\(section("Hail", last))</div></body></html>"
      let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
      return BodyFormat.document(of: try #require(read.articles.first).article.body).flatText
    }
    #expect(try text("more").contains("More of Hail"))
    #expect(try !text("back").contains("More of Hail"))
  }

  @Test func aVerdictTellsOfWhatIsShownAlone() throws {
    let inner =
      "<div class=meta><p class=share-bar>Share this</p> 114 <p class=related>You might also like ice</p></div>"
    let box = "<div class=tidbits><div class=aside><p>Subscribe to the ice letter now</p></div></div>"
    let verdicts = try #require(try ArticleFormat.verdicts(of: Self.page(inner + box)))
    for lost in ["Share this", "You might also like", "Subscribe to"] {
      #expect(!verdicts.contains { $0.reason == "empty" })
      #expect(!verdicts.contains { $0.isKept && $0.beginning.contains(lost) })
      #expect(verdicts.contains { !$0.isKept && $0.beginning.contains(lost) })
    }
  }

  @Test func aCaptionThatSaysMoreIsReadOnce() throws {
    func alternative(_ caption: String) throws -> String? {
      let figure = "<figure><img src=/a.jpg alt='A boat in ice'><figcaption>\(caption)</figcaption></figure>"
      guard case .image(let picture)? = try blocks(figure).first else { return nil }
      return picture.alternative
    }
    #expect(try alternative("A boat in ice (Ana Buoy)") == "")
    #expect(try alternative("A boat in icefields") == "A boat in ice")
    #expect(try alternative("Ana Buoy") == "A boat in ice")
  }

  @Test func aFilmIsNotNamedByTheHostOfItsFile() throws {
    let address = "https://files.example/ice.mp4"
    #expect(
      try blocks("<video src=\(address)></video>") == [
        .paragraph([.link([.text("Video")], url: address)])
      ])
    #expect(
      try blocks("<video src=\(address) title='How ice grows'></video>") == [
        .paragraph([.link([.text("Video: How ice grows")], url: address)])
      ])
  }
}
