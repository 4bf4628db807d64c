// What a page shows between an article's title and its text: second headlines, standfirsts, pictures with captions.

import Articles
import Testing

@testable import Formats

private let paragraph =
  "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"
private let deck = "The ferries stay where they lie, and nobody on the islands believes the board"
private let title = "<h1>Ice holds the harbour of the old town</h1>"

/// The blocks of an article with something before its text, and something at the text's start.
private func blocks(_ opening: String, head: String = "", start: String = "", paragraphs: Int = 4) throws
  -> [Block]
{
  let text = String(repeating: paragraph, count: paragraphs)
  let page =
    "<html><head><title>Ice holds the harbour of the old town</title>\(head)</head><body><nav><a href=/>Tidings</a></nav>\(opening)<div class=article-body>\(start)\(text)</div></body></html>"
  let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
  return BodyFormat.document(of: try #require(read.articles.first).article.body).blocks
}

@Suite struct PageOpeningTests {
  @Test(arguments: [
    "<header class=page-header>\(title)<h2>\(deck)</h2></header>",
    "<div class=head>\(title)<p class=article-dek>\(deck)</p><div class=byline><p>By Ana Buoy</p></div></div>",
    "<div>\(title)</div><div class=tonal__standfirst><div class=x>\(deck)</div></div>",
    "\(title)<div><h3 itemprop=alternativeHeadline>\(deck)</h3></div>",
    "<h1>Ice holds all ferries in the harbour of the old town</h1><div class=content-head__subtitle>\(deck)</div>",
    "\(title)<p>\(deck).</p><div class=share-bar><a href=/s>Share this</a></div>",
  ])
  func aStandfirstIsTheFirstParagraph(opening: String) throws {
    let first = try #require(try blocks(opening).first)
    guard case .paragraph(let words) = first else { return #expect(first == .paragraph([])) }
    #expect(words.flatText.hasPrefix(deck))
  }

  @Test func aHeadIsOpenedForItsPicture() throws {
    let figure = "<figure><img src=/a.jpg><figcaption>A boat in ice</figcaption></figure>"
    let found = try blocks("<header class=site-header>\(title)<p class=dek>\(deck)</p>\(figure)</header>")
    #expect(found.first == .paragraph([.text(deck)]))
    #expect(found[1] == .image(ImageBlock(url: "/a.jpg", alternative: "", caption: [.text("A boat in ice")])))
  }

  @Test(arguments: [
    ("<div><img src=/big.jpg width=970 height=546></div>", "/big.jpg"),
    ("<div><a href=/shop><img src=/banner.jpg width=970 height=546></a></div>", ""),
    ("<div><img src=/strip.jpg width=970 height=90></div>", ""),
    ("<div><img src=/small.jpg width=90 height=90></div>", ""),
    ("<div><img src=/any.jpg></div>", ""),
  ])
  func aLargePictureBelowTheHeadingIsTheArticles(opening: String, address: String) throws {
    let found = try blocks("\(title)\(opening)")
    #expect(found.count == (address.isEmpty ? 4 : 5))
    if !address.isEmpty { #expect(found.first == .image(ImageBlock(url: address, alternative: ""))) }
  }

  @Test func thePictureThatAPageNamesAndShowsAboveIsTheArticles() throws {
    let head = "<meta property=og:image content='https://b.example/800/lead.jpg'>"
    let (inside, lead) = (
      "<img src=/chart.png width=600 height=400>", "<img src='https://b.example/2000/lead.jpg'>"
    )
    let named = Block.image(ImageBlock(url: "https://b.example/800/lead.jpg", alternative: ""))
    #expect(try blocks("<div>\(lead)</div>\(title)", head: head, start: inside).first == named)
    #expect(try blocks("\(title)", head: head, start: inside).first != named)
    let small = "<div><img src='https://b.example/2000/lead.jpg' width=90></div>\(title)"
    #expect(try blocks(small, head: head, start: inside).first != named)
    // In the text it stands where it stands.
    #expect(try blocks(title, head: head, start: "\(paragraph)\(lead)\(inside)").first != named)
  }

  @Test func aPictureOfALineIsARule() throws {
    let start =
      "\(paragraph)<img src=/line.png data-width=1200 data-height=24><p>On.</p><img src=/wide.png width=900 height=300>"
    let found = try blocks(title, start: start)
    #expect(found[1] == .rule && found[3] == .image(ImageBlock(url: "/wide.png", alternative: "")))
    let spoken = try blocks(
      title, start: "\(paragraph)<img src=/line.png alt='The coast' width=1200 height=24>")
    #expect(spoken[1] == .image(ImageBlock(url: "/line.png", alternative: "The coast")))
  }

  @Test(arguments: [
    ("<div class=video-player><img src=/t.jpg width=170 height=96></div>", false),
    ("<div class=video-player><img src=/t.jpg width=640 height=360></div>", true),
    ("<div class=video-player><img src=/t.jpg width=170 height=96 alt='The harbour from above'></div>", true),
    ("<div class=chart><img src=/t.jpg width=170 height=96></div>", true),
  ])
  func thePlayersStillIsNoPicture(box: String, isShown: Bool) throws {
    let found = try blocks(title, start: paragraph + box)
    #expect(found.contains { if case .image = $0 { true } else { false } } == isShown)
  }

  @Test func aFilmAtTheStartNeedsNoStill() throws {
    let head = "<meta property=og:image content='https://a.example/still.jpg'>"
    let film = "<iframe src='https://www.youtube.com/embed/abc' allowfullscreen></iframe>"
    #expect(
      try blocks(title, head: head).first
        == .image(ImageBlock(url: "https://a.example/still.jpg", alternative: "")))
    let found = try blocks(title, head: head, start: film)
    guard case .paragraph(let words)? = found.first else { return #expect(found.isEmpty) }
    #expect(words.flatText.contains("YouTube") && found.count == 5)
  }

  @Test(arguments: [
    ("<h3>Priest saves members of the gang</h3>", false),
    ("<div class=videoTitle>Priest saves members of the gang</div>", false),
    ("<div class=videoTitle>Ferries wait in the harbour</div>", true),
    ("<div class=time>Priest saves members of the gang</div>", true),
    ("<h3>Live now</h3>", true),
  ])
  func aFilmOfAnotherStoryIsNotTheArticles(words: String, isShown: Bool) throws {
    let film =
      "<div class=playerbox><video src=https://films.example/f.mp4></video><div class=footer>\(words)</div></div>"
    let found = try blocks(title, start: film)
    #expect(found.contains { $0.flatText.hasPrefix("Video") } == isShown)
    // Below the text's beginning it stands where somebody put it.
    #expect(try blocks(title, start: paragraph + film).contains { $0.flatText.hasPrefix("Video") })
  }

  @Test(arguments: [
    ("Ice holds the harbour of the old town", 4), ("Ice holds the harbour", 5),
    ("The ice holds the harbour of the old town", 5), ("[The ice holds the harbour]", 5),
  ])
  func theTitleIsNotReadAgain(line: String, count: Int) throws {
    #expect(try blocks("", start: "<p>\(line)</p>").count == count)
    let page =
      "<html><head><title>\(line)　＜Tidings of the coast＞</title></head><body><div><p><img src=/a.jpg><p>\(line)</p>\(paragraph)\(paragraph)</div>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    #expect(BodyFormat.document(of: try #require(read.articles.first).article.body).blocks.count == 3)
  }

  @Test func wordsOfAPictureThatStandBelowItAreReadOnce() throws {
    let start = "<img src=/a.jpg alt='A boat in ice'><p id=credit>A boat in ice</p>"
    #expect(
      try blocks(title, start: start).prefix(2)
        == [.image(ImageBlock(url: "/a.jpg", alternative: "")), .paragraph([.text("A boat in ice")])])
  }

  @Test(arguments: [
    "<div class=meta><div class=author-name><div class=by>By</div> <a href=/ana>Ana Buoy</a><div class=line> -</div></div></div>",
    "<div class=meta><div class=x><div class=y>–</div> <a href=/ana>Ana Buoy</a></div> <span><time datetime=2020-03-04>4 March 2020</time></span></div>",
  ])
  func aBylineInSeveralBoxesIsNoText(byline: String) throws {
    let head =
      "<meta name=author content='Ana Buoy'><meta property=article:published_time content='2020-03-04T10:00:00Z'>"
    #expect(try blocks(title, head: head, start: byline).count == 4)
    // A sentence in boxes is text, whoever it speaks of.
    let sentence = "<div class=x><div>Note</div> Ana Buoy has the night watch.</div>"
    #expect(try blocks(title, head: head, start: sentence).count == 6)
  }

  @Test func whatTheDescriptionSaysAsWellIsAStandfirst() throws {
    let opening = "\(title)<span>Tuesday</span><div class=y>\(deck)</div>"
    let head = "<meta name=description content='\(deck)'>"
    #expect(try blocks(opening, head: head).first == .paragraph([.text(deck)]))
    #expect(try blocks(opening).count == 4)
  }

  @Test func twoSecondHeadlinesInABoxAreTwoParagraphs() throws {
    let found = try blocks("\(title)<div id=subtitulo><h2>\(deck)</h2><h2>The second of them</h2></div>")
    #expect(found.prefix(2) == [.paragraph([.text(deck)]), .paragraph([.text("The second of them")])])
  }

  @Test(arguments: [
    "\(title)<h2><time>27 October 2012 at 18:27 (in the evening)</time></h2>",
    "\(title)<h2>By Ana Buoy and three others in the old town</h2>",
    "\(title)<h2><a href=/sports>All that the islands play in one place</a></h2>",
    "\(title)<div class=kicker><p class=intro>\(deck)</p></div>",
    "\(title)<div class=related-stories><p class=lead>\(deck)</p></div>",
    "<h1><a href=/>Ice holds the harbour of the old town</a></h1><h2>\(deck)</h2>",
    "<h1>Tidings of the islands and the mainland coast</h1><h2>\(deck)</h2>", "\(title)<h2>Winter</h2>",
  ])
  func whatIsNoStandfirst(opening: String) throws {
    #expect(try blocks(opening).count == 4)
  }

  @Test func aStandfirstWithWhichTheTextBeginsIsReadOnce() throws {
    #expect(try blocks("\(title)<h2>\(deck)</h2>", start: "<p>\(deck).</p>").count == 5)
  }

  @Test(arguments: [
    "<div class=object-picture><img src=/a.jpg alt=''><div class=legende>A boat in ice. (Photo Ana Buoy)</div></div>",
    "<div class=box_compartir><div class=foto><img src=/a.jpg><p class=figcaption>A boat in ice. (Photo Ana Buoy)</p></div><ul><li><a href=/s>Share</a></ul></div>",
    "<div class=widget-image><figure><img src=/a.jpg><figcaption class=widget-image__text>A boat in ice. <span class=widget-image__credits>(Photo Ana Buoy)</span></figcaption></figure></div>",
    "<figure><span><img src=/a.jpg></span><span><figcaption>A boat in ice. (Photo</figcaption> <cite>Ana Buoy)</cite></span></figure>",
    "<div class=pic><picture><img src=/a.jpg></picture><noscript><img src=/a.jpg></noscript><p class=caption>A boat in ice. (Photo Ana Buoy)</p></div>",
    "<div class=pic><img src=/a.jpg alt='A boat in ice. (Photo'><div class=z>A boat in ice. (Photo Ana Buoy)</div></div>",
    "<div class=opener><a href=/large class=lightbox><div><img src=/a.jpg></div><div class=article__photo__desc>A boat in ice. (Photo Ana Buoy)</div></a></div>",
  ])
  func aPictureAboveTheTextKeepsItsCaption(picture: String) throws {
    // The text has a picture as well.
    let found = try blocks(title + picture, start: "<p><img src=/b.jpg></p>")
    let first = try #require(found.first)
    guard case .image(let image) = first else { return #expect(first == .rule) }
    #expect(image.url == "/a.jpg")
    let caption: [Inline] =
      if !image.caption.isEmpty { image.caption } else if case .caption(let words) = found[1] { words } else {
        []
      }
    #expect(caption.flatText == "A boat in ice. (Photo Ana Buoy)")
    #expect(found.contains(.image(ImageBlock(url: "/b.jpg", alternative: ""))))
  }

  @Test(arguments: [
    "<div class=author-box><img src=/a.jpg><div class=caption>Ana Buoy</div></div>",
    "<div class=related><img src=/a.jpg><div class=caption>Old crane is a lookout</div></div>",
    "<div><a href=/2><div><img src=/a.jpg></div><div class=caption>Old crane is a lookout</div></a></div>",
    "<div><img src=/a.jpg><p>Written by hand</p></div>",
  ])
  func whatIsNoPictureOfTheArticle(picture: String) throws {
    let found = try blocks(title + picture + "<div><p>One</p></div>", start: "<p><img src=/b.jpg></p>")
    #expect(found.first == .image(ImageBlock(url: "/b.jpg", alternative: "")))
    #expect(found.count == 5)
  }

  @Test func aPictureThatTheTextShowsIsShownOnce() throws {
    let figure = "<figure><img src=/a.jpg><figcaption>A boat in ice</figcaption></figure>"
    #expect(try blocks(title + figure, start: "<p>First of all.</p>\(figure)").count == 6)
    #expect(try blocks(title + figure, start: "<p>First of all.</p>").count == 6)
    let other = figure.replacing("a.jpg", with: "b.jpg")
    #expect(try blocks(title + figure, start: "<p>First of all.</p>\(other)").count == 7)
    let caption = "A boat in ice, which has held it since the night of Tuesday"
    let (large, small) = (
      figure.replacing("A boat in ice", with: caption), other.replacing("A boat in ice", with: caption)
    )
    #expect(try blocks(title + large, start: "<p>First of all.</p>\(small)").count == 6)
  }

  @Test func thePicturesFootIsItsCaption() throws {
    func found(_ words: String) throws -> [Block] {
      let box =
        "<div class=article__cover><div class=media><img src=/a.jpg></div><div class=media__footer><div class=media__title>\(words)</div></div></div>"
      return Array(try blocks(title + box).prefix(2))
    }
    #expect(
      try found("A boat in ice. © Ana Buoy") == [
        .image(ImageBlock(url: "/a.jpg", alternative: "")), .caption([.text("A boat in ice. © Ana Buoy")]),
      ])
    // A link there leads to another story.
    let teaser = try found("<a href=/a>A boat in ice and the crane</a> <a href=/b>More</a>")
    #expect(!teaser.contains { if case .caption = $0 { true } else { false } })
  }

  private static let image = "<meta property=og:image content=https://tidings.example/boat.jpg>"

  @Test func aCaptionTellsOfAPictureThatAScriptShows() throws {
    let boat = "https://tidings.example/boat.jpg"
    let shown =
      "<div class=photo><span data-later=/boat.jpg></span><div class=caption>A boat in ice</div></div>"
    let picture = Block.image(ImageBlock(url: boat, alternative: "", caption: [.text("A boat in ice")]))
    #expect(try blocks(title + shown, head: Self.image).first == picture)
    #expect(try blocks(shown + title, head: Self.image, start: "<img src=/map.jpg>").first == picture)
    // The text shows it itself, another picture has the caption, there are more of them, or the page names no picture.
    #expect(try blocks(title + shown, head: Self.image, start: "<img src=/boat.jpg>").first != picture)
    #expect(
      try blocks(
        "<div><img src=/x.jpg><div class=caption>A boat in ice</div></div>\(title)", head: Self.image
      ).first
        != picture)
    #expect(try blocks(title + shown + shown, head: Self.image).first != picture)
    #expect(try blocks(title + shown).count == 4)
  }
}
