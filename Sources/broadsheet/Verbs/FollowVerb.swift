// The verb that keeps folders in sight.

import ArgumentParser
import Articles
import Intake
import Storage

/// Follows folders, or lists the followed ones.
struct FollowVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Look at folders again at every start, and while the window is open.",
    discussion: "Without a folder, the followed ones are listed.")

  @Argument(help: "Folders.", completion: .directory)
  var folders: [String] = []

  @Option(name: .customLong("tag"), help: ArgumentHelp("A tag for all of their articles.", valueName: "tag"))
  var tags: [Tag] = []

  @Flag(name: .customLong("no-folder-tags"), help: "Make no tags of the names of folders in them.")
  var leavesFolderTags = false

  @OptionGroup var library: LibraryOption

  func perform() async throws -> Outcome {
    let paths = try folders.map(Self.folder)
    let store = try library.open()
    if paths.isEmpty {
      for folder in try await store.followedFolders() { Output.line(folder.path) }
      return .done
    }
    for path in paths {
      try await store.follow(FollowedFolder(path: path, takesFolderTags: !leavesFolderTags, tags: tags))
    }
    var report = ImportReport()
    for path in paths {
      let options = ImportOptions(takesFolderTags: !leavesFolderTags, tags: tags, name: nil)
      report.add(try await ImportRun(store: store).report([path], options))
      if report.wasStopped { break }
    }
    return ImportRun.tell(report, name: nil)
  }

  /// The real path of a folder that is there.
  static func folder(_ path: String) throws -> String {
    let real = try realPath(of: path)
    guard isFolder(real) else { throw CommandProblem("\(path) is a file; only folders can be followed.") }
    return real
  }
}
