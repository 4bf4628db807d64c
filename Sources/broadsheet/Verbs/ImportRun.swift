// An import as the command line carries it out: progress on a terminal, ^C between batches, a report at the end.

import Dispatch
import Glibc
import Intake
import Screen
import Storage

/// Runs an import until it ends or ^C stops it.
nonisolated struct ImportRun {
  let store: ArticleStore

  /// Imports, showing how far it is.
  func report(_ paths: [String], _ options: ImportOptions) async throws -> ImportReport {
    let task = Task { [store] in
      try await Importer(store: store).run(paths, options: options) { progress in
        let total = progress.total.map { " of \($0.grouped)" } ?? ""
        Output.progress(
          "Importing: \(progress.done.grouped)\(total) files, \(progress.report.new.grouped) new articles")
      }
    }
    let source = Self.stopOnInterrupt { task.cancel() }
    defer {
      source.cancel()
      Output.progress("")
    }
    return try await task.value
  }

  /// Says what an import did; what could not be read stands at the end, each with its reason.
  static func tell(_ report: ImportReport, name: String?) -> Outcome {
    Output.line(report.words)
    if let name, report.new > 0 { Output.line("This import is called “\(name)”.") }
    for file in report.unreadable { Output.complain(file.reason) }
    if report.wasStopped {
      Output.complain("Stopped before the end; what is in stays in, and the same command goes on from there.")
      return .stopped
    }
    if report.unreadable.isEmpty { return .done }
    return report.stored == 0 ? .failed : .inPart
  }

  /// Does something at ^C in place of ending the process; a second ^C ends it.
  private static func stopOnInterrupt(_ deed: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT)
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      deed()
    }
    source.resume()
    return source
  }
}

extension ImportReport {
  /// What it did, in one sentence.
  nonisolated fileprivate var words: String {
    var parts = [Count.of(new, "new article")]
    if updated > 0 { parts.append("\(updated.grouped) updated") }
    if moved > 0 { parts.append("\(moved.grouped) moved") }
    if unchanged > 0 { parts.append("\(unchanged.grouped) as before") }
    if !unreadable.isEmpty { parts.append("\(unreadable.count.grouped) not readable") }
    return parts.joined(separator: ", ") + "."
  }
}

/// Numbers of things, in words.
nonisolated enum Count {
  /// "1 article", "2,000 articles".
  static func of(_ number: Int, _ thing: String) -> String {
    "\(number.grouped) \(thing)\(number == 1 ? "" : "s")"
  }
}
