// How the command line names articles, tags and lists.

import ArgumentParser
import Articles
import Storage

extension ArticleID: ExpressibleByArgument {
  /// An id as `list` prints it.
  nonisolated public init?(argument: String) {
    guard let number = Int64(argument), number > 0 else { return nil }
    self.init(number)
  }
}

extension Tag: ExpressibleByArgument {
  /// A tag as somebody writes it.
  nonisolated public init?(argument: String) { self.init(argument) }
}

extension Query.List: ExpressibleByArgument {}
extension Query.Order: ExpressibleByArgument {}

/// The articles that a command names, as far as they are there.
nonisolated struct NamedArticles {
  /// Those that are there, each once.
  var found: [ArticleID] = []
  /// How many are not.
  var missing = 0

  /// Looks for articles; what is not there is said.
  init(_ ids: [ArticleID], in store: ArticleStore) throws {
    var seen: Set<ArticleID> = []
    for id in ids where seen.insert(id).inserted {
      if try store.article(id) != nil {
        found.append(id)
      } else {
        Output.complain(
          "There is no article \(id.number); “broadsheet list” shows the numbers of those there are.")
        missing += 1
      }
    }
  }

  /// How the command ends when it was done for those that are there.
  var outcome: Outcome { missing == 0 ? .done : found.isEmpty ? .failed : .inPart }
}
