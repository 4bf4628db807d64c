// The verb that puts tags on articles and takes them away.

import ArgumentParser
import Articles
import Storage

/// Tags articles by hand.
struct TagVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put tags on articles or take them away; “broadsheet undo” takes it back.")

  @Argument(help: ArgumentHelp("Numbers of articles, as “broadsheet list” shows them.", valueName: "id"))
  var articles: [ArticleID]

  @Option(name: .customLong("add"), help: ArgumentHelp("A tag to put on them.", valueName: "tag"))
  var added: [Tag] = []

  @Option(name: .customLong("remove"), help: ArgumentHelp("A tag to take away.", valueName: "tag"))
  var removed: [Tag] = []

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if added.isEmpty, removed.isEmpty { throw ValidationError("Say --add TAG or --remove TAG.") }
    if let both = added.first(where: removed.contains) {
      throw ValidationError("“\(both.name)” cannot be both put and taken away.")
    }
  }

  func perform() async throws -> Outcome {
    let store = try library.open()
    let named = try NamedArticles(articles, in: store)
    if named.found.isEmpty { return named.outcome }
    if !added.isEmpty { try await store.apply(.addTags(added), to: .articles(named.found)) }
    if !removed.isEmpty { try await store.apply(.removeTags(removed), to: .articles(named.found)) }
    return named.outcome
  }
}
