// The verb that prints one article.

import ArgumentParser
import Articles
import Formats
import Glibc
import Intake
import Screen
import Settings
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

  @Option(name: .customLong("form"), help: "text, markdown, html or json.")
  var form: ArticleForm?

  @Flag(name: .customLong("json"), help: "Print JSON, as --form json.")
  var isJSON = false

  @Flag(name: .customLong("color"), help: "Text in the colours of the theme.")
  var hasColors = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if let width, !(8...1000).contains(width) {
      throw ValidationError("--width wants a number from 8 to 1000.")
    }
    if isJSON, let form, form != .json {
      throw ValidationError("--json and --form \(form.rawValue) ask for two forms.")
    }
    if hasColors, isJSON || (form ?? .text) != .text {
      throw ValidationError("--color is for text; the other forms have no colours.")
    }
  }

  @MainActor func perform() async throws -> Outcome {
    let articles = try articles()
    switch isJSON ? .json : form ?? .text {
    case .text:
      let theme = hasColors ? Configuration(folder: Places().configuration).firstTheme() : nil
      for (place, article) in articles.enumerated() {
        if place > 0 { Output.line("") }
        ArticleText(article, width: width ?? min(Self.mostColumns, Self.terminalWidth), theme: theme).print()
      }
    case .markdown: Output.block(articles.map { $0.written(as: .markdown) }.joined(separator: "\n"))
    case .html: Output.block(ArticlePage.html(of: articles))
    case .json: for article in articles { Output.json(article.json) }
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

extension ArticleForm: ExpressibleByArgument {}
