// The import rate: the program's own import of a folder of files, beside raw inserts of the rows it made.

import Articles
import Foundation
import Storage

extension ImportRate {
  /// Imports files with the program, then inserts the same rows with nothing but SQLite.
  static func measure(files: Int, folder: String, program: String, limits: Limits) async throws -> ImportRate
  {
    let source = "\(folder)/files-\(files)"
    if !FileManager.default.fileExists(atPath: source) {
      try Files.write(articles: files, body: 360, to: source)
    }
    let library = "\(folder)/import.sqlite"
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: library + suffix) }
    let spent = try Processor.run(program, ["import", "--library", library, source]).milliseconds
    let texts = "\(folder)/texts"
    try writeTexts(of: library, count: files, to: texts)
    let raw = try limits.inserting(library, texts: texts, target: "\(folder)/raw.sqlite", batch: 200)
    return ImportRate(files: files, ours: Double(files) / (spent / 1000), raw: raw)
  }

  /// Writes what the index stores of each article, in the order of ids: four texts, each after its length.
  private static func writeTexts(of library: String, count: Int, to path: String) throws {
    let store = try ArticleStore.open(at: library)
    defer { try? store.close() }
    var bytes = Data()
    for number in 1...count {
      guard let stored = try store.article(ArticleID(Int64(number))) else { continue }
      let article = stored.article
      let texts = [
        Folding.indexText(article.title), Folding.indexText(article.body.text),
        Folding.indexText((article.authors + [article.source]).joined(separator: "\n")),
        stored.tags.map { Folding.indexText($0.name) }.joined(separator: " "),
      ]
      for text in texts {
        withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: text.utf8)
      }
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
