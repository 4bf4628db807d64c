// Makes one library, or one folder of files, of the bench's articles.

import ArgumentParser
import Articles
import Foundation
import Storage

/// `broadsheet-bench library --articles N PATH`.
struct Library: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make a library of seeded articles.")

  @Option(help: "How many articles.") var articles = 100_000
  @Option(help: "Bytes of text an article has.") var body = 360
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Argument(help: "Where the library goes.") var path: String

  func run() async throws {
    let made = try await Library.make(articles: articles, body: body, seed: seed, at: path)
    print("\(articles) articles in \(made.wall.text) s, \(made.cpu.text) s of CPU")
  }

  /// Makes a library; says how long it took, with the making of the articles themselves.
  static func make(articles: Int, body: Int, seed: UInt64 = 1, at path: String) async throws -> Spent {
    let corpus = Corpus(seed: seed, bodyBytes: body)
    let store = try ArticleStore.open(at: path)
    let clock = Stopwatch()
    var next = 0
    while next < articles {
      let batch = (next..<min(articles, next + 2000)).map { number -> Arrival in
        let article = corpus.article(number)
        let text = article.body.text
        let file = FileOrigin(
          path: "/bench/\(number / 1000)/\(number).md", modified: 0, size: Int64(text.utf8.count),
          contentHash: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        return Arrival(
          article: article, searchText: text, fallbackDate: ArticleDate(seconds: 0, origin: .file), file: file
        )
      }
      _ = try await store.merge(batch)
      next += batch.count
    }
    try store.close()
    return clock.spent
  }
}

/// `broadsheet-bench files --articles N FOLDER`.
struct Files: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the articles as Markdown files into a folder.")

  @Option(help: "How many articles.") var articles = 10_000
  @Option(help: "Bytes of text an article has.") var body = 360
  @Argument(help: "The folder.") var folder: String

  func run() throws { try Files.write(articles: articles, body: body, to: folder) }

  /// Writes articles as Markdown with front matter, a thousand a folder.
  static func write(articles: Int, body: Int, to folder: String) throws {
    let corpus = Corpus(bodyBytes: body)
    for number in 0..<articles {
      let sub = folder + "/\(number / 1000)"
      if number % 1000 == 0 {
        try FileManager.default.createDirectory(atPath: sub, withIntermediateDirectories: true)
      }
      let article = corpus.article(number)
      let date =
        article.date.map { Date(timeIntervalSince1970: Double($0.seconds)).formatted(.iso8601) } ?? ""
      let text = """
        ---
        title: "\(article.title)"
        date: \(date)
        source: "\(article.source)"
        link: \(article.link ?? "")
        tags: [\(article.tags.joined(separator: ", "))]
        ---

        \(article.body.text)

        """
      try text.write(toFile: sub + "/\(number).md", atomically: false, encoding: .utf8)
    }
  }
}
