// The verb that marks articles.

import ArgumentParser
import Articles
import Storage

/// Marks articles as read, unread, starred or not.
struct MarkVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles; “broadsheet undo” takes it back.")

  /// What can be marked.
  enum Marking: String, EnumerableFlag {
    case read, unread, star, unstar

    nonisolated var change: Change {
      switch self {
      case .read: .read(true)
      case .unread: .read(false)
      case .star: .starred(true)
      case .unstar: .starred(false)
      }
    }
  }

  @Flag(help: "What to mark them as.")
  var markings: [Marking]

  @Argument(help: ArgumentHelp("Numbers of articles, as “broadsheet list” shows them.", valueName: "id"))
  var articles: [ArticleID]

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if markings.isEmpty { throw ValidationError("Say --read, --unread, --star or --unstar.") }
    if Set(markings).isSuperset(of: [.read, .unread]) || Set(markings).isSuperset(of: [.star, .unstar]) {
      throw ValidationError("A mark and its opposite cannot both be set.")
    }
  }

  func perform() async throws -> Outcome {
    let store = try library.open()
    let named = try NamedArticles(articles, in: store)
    for marking in markings where !named.found.isEmpty {
      try await store.apply(marking.change, to: .articles(named.found))
    }
    return named.outcome
  }
}
