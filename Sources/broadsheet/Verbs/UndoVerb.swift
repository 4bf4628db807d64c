// The verb that takes changes back.

import ArgumentParser
import Articles
import Screen
import Storage

/// Takes back the last change, does it again, or lists the last changes.
struct UndoVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last change of marks, tags or trash, of earlier runs too.")

  @Flag(name: .customLong("redo"), help: "Do again what was taken back last.")
  var redoes = false

  @Flag(name: .customLong("list"), help: "List the last changes.")
  var lists = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if redoes, lists { throw ValidationError("Say --redo or --list, not both.") }
  }

  func perform() async throws -> Outcome {
    let store = try library.open()
    if lists {
      for step in try await store.steps(limit: 50) {
        let place = step.place.isEmpty ? step.title : step.place
        let state = step.isUndone ? "  (taken back)" : ""
        let date = DateWords.minute(ArticleDate(seconds: step.at, origin: .stated))
        let what = "\(step.count.grouped): \(step.change.words)"
        Output.line("\(step.number) \(date)  \(what)\(place.isEmpty ? "" : " in \(place)")\(state)")
      }
      return .done
    }
    guard let report = try await redoes ? store.redo() : store.undo() else {
      throw CommandProblem(redoes ? "There is nothing to do again." : "There is nothing to take back.")
    }
    let place = report.place.isEmpty ? "" : " in \(report.place)"
    let what = "\(Count.of(report.count, "article")) \(report.change.words)\(place)"
    Output.line(redoes ? "Done again: \(what)." : "Taken back: \(what).")
    return .done
  }
}

extension Change {
  /// The change in words: "read", "tagged sport".
  nonisolated fileprivate var words: String {
    switch self {
    case .read(true): "read"
    case .read(false): "unread"
    case .starred(true): "starred"
    case .starred(false): "no longer starred"
    case .addTags(let tags): "tagged \(tags.map(\.name).joined(separator: ", "))"
    case .removeTags(let tags): "no longer tagged \(tags.map(\.name).joined(separator: ", "))"
    case .trash: "put into the trash"
    }
  }
}
