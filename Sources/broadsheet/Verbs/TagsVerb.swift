// The verb that prints all tags.

import ArgumentParser
import Articles
import Storage

/// Prints all tags with their counts.
struct TagsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "Print all tags: unread articles, all articles, name.")

  @Flag(name: .customLong("json"), help: "Print JSON.")
  var isJSON = false

  @OptionGroup var library: LibraryOption

  func perform() async throws -> Outcome {
    let tags = try await library.open().tagCounts()
    if isJSON {
      Output.json(
        .list(
          tags.map { row in
            .object([
              ("tag", .text(row.tag.name)), ("unread", .number(Int64(row.unread))),
              ("total", .number(Int64(row.total))),
            ])
          }))
      return .done
    }
    for row in tags { Output.line("\(Self.column(row.unread)) \(Self.column(row.total))  \(row.tag.name)") }
    return .done
  }

  private static func column(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
  }
}
