// The verb that prints one article.

import ArgumentParser
import Articles
import Formats
import Glibc
import Intake
import Screen
import Storage
import Typesetting

/// Prints an article of the library, or a file that need not be in it.
struct ShowVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article: one of the library by its number, or a file.",
    discussion: "Nothing is marked by it. A file that is called like a number is written ./12.")

  @Argument(help: ArgumentHelp("A number that “broadsheet list” shows, or a file.", valueName: "id|file"))
  var name: String

  @Option(name: .customLong("width"), help: ArgumentHelp("Columns to set the text in.", valueName: "columns"))
  var width: Int?

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if let width, !(8...1000).contains(width) {
      throw ValidationError("--width wants a number from 8 to 1000.")
    }
  }

  func perform() async throws -> Outcome {
    let articles = try articles()
    if isJSON {
      for article in articles { Output.json(.object(article.jsonMembers + article.jsonText)) }
      return .done
    }
    for (place, article) in articles.enumerated() {
      if place > 0 { Output.line("") }
      ArticleText(article, width: width ?? min(Self.mostColumns, Self.terminalWidth)).print()
    }
    return .done
  }

  private func articles() throws -> [StoredArticle] {
    if name.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(name) {
      guard let article = try library.open().article(ArticleID(number)) else {
        throw CommandProblem(
          "There is no article \(number); “broadsheet list” shows the numbers of those there are.")
      }
      return [article]
    }
    let file = try ArticleFile(path: name)
    var articles: [StoredArticle] = []
    try file.articles { read in
      articles.append(
        StoredArticle(
          id: ArticleID(0), article: read.article,
          date: read.article.date ?? ArticleDate(seconds: file.modified, origin: .file),
          tags: read.article.tags.compactMap { Tag($0) }, path: file.path))
    }
    return articles
  }

  /// Wider lines are hard to read.
  private static let mostColumns = 80

  private static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 8 else { return 80 }
    return Int(size.ws_col)
  }
}

extension StoredArticle {
  /// The members that only `show` prints: the text and what comes with it.
  nonisolated fileprivate var jsonText: [(key: String, value: JSONValue)] {
    [
      ("summary", JSONValue(article.summary)),
      ("content_text", .text(BodyFormat.document(of: article.body).flatText)),
      (
        "related",
        .list(
          article.related.map {
            .object([("title", .text($0.title)), ("source", .text($0.source)), ("url", JSONValue($0.link))])
          })
      ),
      ("attachments", .list(article.attachments.map { .object([("url", .text($0.url))]) })),
      ("facts", .list(facts.map { .text($0) })),
    ]
  }
}
