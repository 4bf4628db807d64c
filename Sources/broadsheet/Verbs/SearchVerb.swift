// The verb that searches everything stored.

import ArgumentParser
import Articles
import Storage

/// Prints the headlines of articles in which words occur.
struct SearchVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Print headlines of articles in which all of the words occur.",
    discussion: "Words are found by their beginnings; case, accents and kinds of apostrophe do not count.")

  @Argument(help: "What to search for.")
  var words: [String]

  @Flag(name: .customLong("best"), help: "The best matches first, in place of the newest.")
  var isBestFirst = false

  @OptionGroup var limit: LimitOption
  @OptionGroup var library: LibraryOption

  /// More than a search ranks.
  private static let allMatches = 100_000

  func perform() async throws -> Outcome {
    let store = try library.open()
    var query = Query(list: .all)
    query.search = words.joined(separator: " ")
    let count = isBestFirst ? limit.limit : Self.allMatches
    let window = try await store.window(query, moment: ListMoment(), anchor: .start, before: 0, after: count)
    let rows =
      isBestFirst
      ? window.rows : window.rows.sorted { ($1.date.seconds, $1.id) < ($0.date.seconds, $0.id) }
    try HeadlineRows(store: store, isJSON: limit.isJSON).write(Array(rows.prefix(limit.limit)))
    return .done
  }
}
