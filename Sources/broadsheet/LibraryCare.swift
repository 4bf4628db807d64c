// What is looked after while the window is open: other processes' changes, what a killed one left undone, followed folders.

import Intake
import Storage

extension Hands {
  /// Begins to look after the library; to be called once the first screen is shown.
  func lookAfterLibrary() {
    let library = library
    Task { for await _ in library.changesByOthers() { changes.note() } }
    work.add { [self] in
      do {
        if try await !library.finishInterrupted().isEmpty { changes.note() }
        try await library.sweepUnread()
        try await lookAgain()
      } catch {
        report(error)
      }
    }
    Task {
      await FollowedFolders(store: library).watch { result in
        await self.note(result)
      }
    }
  }

  /// Looks at the followed folders; of what could not be read only folders that are gone are worth a word each time.
  private func lookAgain() async throws {
    let folders = try await library.followedFolders().map(\.path)
    guard !folders.isEmpty else { return }
    let report = try await FollowedFolders(store: library).lookAgain { _ in await self.changes.note() }
    for file in report.unreadable where folders.contains(file.path) { say(file.reason, isError: true) }
    changes.note()
  }

  /// Something in a followed folder has come in, or could not.
  private func note(_ result: Result<ImportReport, any Error>) {
    switch result {
    case .success(let report):
      changes.note()
      for file in report.unreadable { say(file.reason, isError: true) }
    case .failure(let error): report(error)
    }
  }
}
