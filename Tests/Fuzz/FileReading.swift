// What is tried with a file: reading it, telling of it, and making documents of its articles.

import Articles
import Formats

/// Reads bytes as a file of some name, and everything that is made of the articles in it; ends the program where a promise is broken.
func readFile(_ bytes: [UInt8], name: String) {
  guard let reading = try? ArticleFormat.read(SourceFile(bytes: bytes, name: name)) else { return }
  promise(!inspection(of: reading, fileName: name).contains("\n"), "what is told takes several lines")
  for article in reading.articles.map(\.article) {
    promise(hasWords(article.title), "an article has no title: \(article.title)")
    promise(article.authors.allSatisfy(hasWords), "an author has no name: \(article.authors)")
    promise(article.tags.allSatisfy(hasWords), "a tag has no name: \(article.tags)")
    _ = BodyFormat.document(of: article.body)
  }
}

/// Whether a line has something to read in it.
private func hasWords(_ line: String) -> Bool { line.contains { !$0.isWhitespace } }
