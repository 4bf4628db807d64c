// The verb that prints headlines.

import ArgumentParser
import Articles
import Glibc
import Storage

/// Prints the headlines of a list.
struct ListVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print headlines: number, marks, date, source and title.")

  @Option(name: .customLong("list"), help: "Which list.")
  var list: Query.List = .all

  @Option(name: .customLong("tag"), help: ArgumentHelp("Only articles with this tag.", valueName: "tag"))
  var tags: [Tag] = []

  @Option(name: .customLong("without"), help: ArgumentHelp("No articles with this tag.", valueName: "tag"))
  var without: [Tag] = []

  @Option(name: .customLong("order"), help: "In which order.")
  var order: Query.Order = .newest

  @OptionGroup var limit: LimitOption
  @OptionGroup var library: LibraryOption

  func perform() async throws -> Outcome {
    let store = try library.open()
    var query = Query(list: list, order: order)
    query.withTags = tags
    query.withoutTags = without
    let moment = ListMoment(today: DateWords.dayRange(of: Int64(time(nil))))
    let window = try await store.window(query, moment: moment, anchor: .start, before: 0, after: limit.limit)
    try HeadlineRows(store: store, isJSON: limit.isJSON).write(window.rows)
    return .done
  }
}

/// How much is printed, and how.
struct LimitOption: ParsableArguments {
  @Option(name: .customLong("limit"), help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit = 50

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false

  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit wants a number from 1 to 1000000.")
    }
  }
}
