// Imports behind: files come in while one reads, and the list hears of it a few times a second.

import Articles
import Intake
import Reader
import Screen
import Storage

extension Hands {
  /// Imports files and folders; ^C stops it between two batches.
  ///
  /// A quiet import says only what went wrong.
  func importPaths(
    _ paths: [String], isQuiet: Bool = false, then: @escaping (ImportReport) -> Void = { _ in }
  ) {
    let importer = Importer(store: library)
    let options = ImportOptions(takesFolderTags: preferences().folderTags)
    let paths = paths.map(Self.expanded)
    work.add { [self] in
      if !isQuiet { answer(.work(Work(name: "Importing", done: 0))) }
      do {
        let report = try await importer.run(paths, options: options) { progress in
          await self.note(progress, isQuiet: isQuiet)
        }
        answer(.work(nil))
        answer(.libraryChanged)
        tell(report, isQuiet: isQuiet)
        then(report)
      } catch {
        answer(.work(nil))
        self.report(error)
      }
    }
  }

  /// A path as it is typed: `~` is the reader's home, as in a shell.
  private static func expanded(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? Places().home + path.dropFirst() : path
  }

  private func note(_ progress: ImportProgress, isQuiet: Bool) {
    if !isQuiet { showProgress(Work(name: "Importing", done: progress.done, total: progress.total)) }
    changes.note()
  }

  private func tell(_ report: ImportReport, isQuiet: Bool) {
    for file in report.unreadable.prefix(50) { answer(.message(Message(file.reason, isError: true))) }
    guard !isQuiet || !report.unreadable.isEmpty else { return }
    answer(.message(Message(report.sentence, isError: !report.unreadable.isEmpty && report.stored == 0)))
  }
}

extension ImportReport {
  /// What it did, in one sentence.
  var sentence: String {
    var parts = [Count.of(new, "new article")]
    if updated > 0 { parts.append("\(updated.grouped) updated") }
    if moved > 0 { parts.append("\(moved.grouped) moved") }
    if unchanged > 0 { parts.append("\(unchanged.grouped) as before") }
    if !unreadable.isEmpty { parts.append("\(unreadable.count.grouped) not readable (:messages names them)") }
    return (wasStopped ? "Stopped: " : "") + parts.joined(separator: ", ") + "."
  }
}
