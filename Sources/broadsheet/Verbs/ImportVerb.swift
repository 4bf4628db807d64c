// The verb that brings files and folders into the library.

import ArgumentParser
import Articles
import Glibc
import Intake
import Storage

/// Imports files and folders.
struct ImportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring files and folders into the library.",
    discussion: "Importing again takes what is new or changed, and never touches what was marked.")

  @Argument(help: "Files, and folders with all that lies in them.", completion: .file())
  var paths: [String]

  @Option(name: .customLong("tag"), help: ArgumentHelp("A tag for all of these articles.", valueName: "tag"))
  var tags: [Tag] = []

  @Flag(name: .customLong("no-folder-tags"), help: "Make no tags of the names of folders.")
  var leavesFolderTags = false

  @Flag(
    name: .customLong("follow"),
    help: "Look at these folders again at every start, and while the window is open.")
  var follows = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if paths.contains("") { throw ValidationError("A path is empty.") }
  }

  func perform() async throws -> Outcome {
    let folders = follows ? try paths.map(FollowVerb.folder) : []
    let store = try library.open()
    for folder in folders {
      try await store.follow(FollowedFolder(path: folder, takesFolderTags: !leavesFolderTags, tags: tags))
    }
    let name = ImportName.of(paths, at: Int64(time(nil)))
    let options = ImportOptions(takesFolderTags: !leavesFolderTags, tags: tags, name: name)
    let report = try await ImportRun(store: store).report(paths, options)
    if report.new + report.updated + report.moved > 0 {
      try await store.record(
        ImportRecord(
          name: name, at: Int64(time(nil)), paths: paths, added: report.new, updated: report.updated))
    }
    return ImportRun.tell(report, name: name)
  }
}

/// The name of an import, by which it can be removed.
nonisolated enum ImportName {
  /// The first path and the day: "~/news, 2020-11-03".
  static func of(_ paths: [String], at seconds: Int64) -> String {
    let real = paths.first.map { (try? realPath(of: $0)) ?? $0 } ?? ""
    let rest = paths.count > 1 ? " and \(paths.count - 1) more" : ""
    return "\(Places().shortened(real))\(rest), \(DateWords.day(seconds))"
  }
}
