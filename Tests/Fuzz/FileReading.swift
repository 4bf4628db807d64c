// What is tried with a file: reading it, telling of it, and making documents of its articles.

import Articles
import Formats

/// Reads bytes as a file of some name, and everything that is made of the articles in it.
func readFile(_ bytes: [UInt8], name: String) {
  guard let reading = try? ArticleFormat.read(SourceFile(bytes: bytes, name: name)) else { return }
  _ = inspection(of: reading, fileName: name)
  for read in reading.articles { _ = BodyFormat.document(of: read.article.body) }
}
