// Which of the stories that a page names beside its article are taken for related ones, and by which words.

import Articles
import Testing

@testable import Formats

@Suite struct PageRelatedTests {
  private static let paragraph =
    "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"

  /// Titles of the related stories of a page with some markup below its article.
  private func related(_ markup: String) throws -> [String] {
    let text = String(repeating: Self.paragraph, count: 4)
    let page =
      "<html><head><title>Ice in the harbour</title></head><body><div class=main>\(text)</div>\(markup)</body></html>"
    let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
    return try #require(read.articles.first).article.related.map(\.title)
  }

  private static let story = "<ul><li><a href=/a>Old crane to become a lookout</a></li></ul>"
  private static let other = "<ul><li><a href=/b>Ten cakes for a long winter</a></li></ul>"

  @Test(
    arguments: [
      "<div class=related-stories>\(story)</div>",
      "<div class=box-teaser><h3>Lesen Sie auch</h3>\(story)</div>",
      "<div class=related><h3>More from the harbour</h3>\(story)</div>",
      "<div class=related><a href=/a><h3>Popular</h3></a>\(story)</div>",
      "<p class=read-also>Read also: <a href=/a>Old crane to become a lookout</a></p>",
      "<section class=recommended><h3>Читайте також</h3>\(story)</section>",
      "<div class=related><ul><li class=teaser><a href=/a>Old crane to become a lookout</a></li></ul></div>",
    ])
  func aBoxSaysThatItsStoriesAreTheArticles(markup: String) throws {
    #expect(try related(markup) == ["Old crane to become a lookout"])
  }

  @Test(
    arguments: [
      "<div class=most-read>\(other)</div>", "<div class=trending-box>\(other)</div>",
      "<div class=teaser-list>\(other)</div>", "<div id=popular><h3>Now</h3>\(other)</div>",
      "<div class=teasers><h3>Meistgelesen</h3>\(other)</div>",
      "<div class=related><h3>Les plus lus</h3>\(other)</div>",
      "<div class=related><div class=mas-leidos>\(other)</div></div>",
      "<div class=taboola>\(other)</div>",
      "<div class=related><a href=/b>Read more on ice by clicking here</a></div>",
    ])
  func storiesOfTheWholeSiteAreNotRelated(markup: String) throws {
    #expect(try related(markup).isEmpty)
    // And they take none of the article's own along.
    #expect(
      try related("<div class=related-stories>\(Self.story)</div>" + markup)
        == ["Old crane to become a lookout"])
  }

  @Test func aHeadingHoldsUpToTheNext() throws {
    let box =
      "<div class=teasers><h3>Related articles</h3>\(Self.story)<h3>Latest news</h3>\(Self.other)</div>"
    #expect(try related(box) == ["Old crane to become a lookout"])
  }

  @Test(
    arguments: [
      "<a href=/a>Old crane to become a lookout<span class=cta><span>Listen</span> <span>05:02</span></span></a>",
      "<a href=/a><h3>Old crane to become a lookout</h3><div class=label>29 pictures</div></a>",
      "<a href=/a><div>0:46</div><span>Old crane to become a lookout</span></a>",
      "<a href=/a>Old crane to become a lookout <small>5 May 2011</small></a>",
      "<a href=/a>Old crane <i>to become</i> a lookout</a>",
    ])
  func aTitleIsWithoutWhatIsLaidOnItsPicture(link: String) throws {
    #expect(try related("<div class=related>\(link)</div>") == ["Old crane to become a lookout"])
  }
}
