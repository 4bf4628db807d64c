// The verb that lets folders out of sight.

import ArgumentParser
import Intake
import Storage

/// Follows folders no more.
struct UnfollowVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "unfollow", abstract: "Follow folders no more; their articles stay.")

  @Argument(help: "Folders, as “broadsheet follow” lists them.", completion: .directory)
  var folders: [String]

  @OptionGroup var library: LibraryOption

  func perform() async throws -> Outcome {
    let store = try library.open()
    var missed = 0
    for folder in folders {
      // A folder that is gone is known by the path that was kept.
      let real = (try? realPath(of: folder)) ?? folder
      if try await store.unfollow(real) { continue }
      Output.complain("\(folder) was not followed; “broadsheet follow” lists what is.")
      missed += 1
    }
    return missed == 0 ? .done : missed == folders.count ? .failed : .inPart
  }
}
