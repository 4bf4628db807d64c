// The verb that looks after the library's health.

import ArgumentParser
import Storage

/// Checks the library, and repairs it when asked.
struct CheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the library; says what is wrong with it.")

  @Flag(
    name: .customLong("repair"), help: "Make counts, lists and the search index anew from articles and marks."
  )
  var repairs = false

  @OptionGroup var library: LibraryOption

  func perform() async throws -> Outcome {
    let store = try library.open()
    let report =
      repairs
      ? try await store.repair { Output.progress("Indexing: \(Count.of($0, "article"))") }
      : try await store.check()
    Output.progress("")
    for fault in report.faults { Output.line(fault) }
    if report.isWhole {
      Output.line("The library \(store.path) is whole.")
      return .done
    }
    if repairs {
      let left = try await store.check()
      Output.line(left.isWhole ? "Repaired." : "This is left:")
      for fault in left.faults { Output.line(fault) }
      return left.isWhole ? .done : .failed
    }
    Output.complain("Run “broadsheet check --repair”; marks are kept.")
    return .failed
  }
}
