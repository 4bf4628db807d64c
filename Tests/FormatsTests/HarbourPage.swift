// A page with an article, for tests of what pages say of theirs.

import Articles
import Testing

@testable import Formats

/// The article of a page whose text is four paragraphs, with something in its head, and above and below the text.
func harbourArticle(
  _ language: String = "", head: String = "", above: String = "", below: String = "",
  title: String = "Ice in the harbour - Maren Courier", address: String = "https://a.example/ice"
) throws -> Article {
  let paragraph =
    "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay. Nobody was hurt, said the harbour master, and the ice will hold until Sunday.</p>"
  let text = String(repeating: paragraph, count: 4)
  let page =
    "<html lang='\(language)'><head><title>\(title)</title><link rel=canonical href='\(address)'>\(head)</head><body><div class=head><h1>Ice in the harbour</h1>\(above)</div><div class=main>\(text)</div>\(below)</body></html>"
  let read = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
  return try #require(read.articles.first).article
}
