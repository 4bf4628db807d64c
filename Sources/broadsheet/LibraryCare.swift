// What is looked after while the window is open: other processes' changes, and what a killed one left undone.

import Storage

extension Hands {
  /// Begins to look after the library; to be called once the first screen is shown.
  func lookAfterLibrary() {
    let library = library
    Task { for await _ in library.changesByOthers() { changes.note() } }
    work.add { [self] in
      do {
        if try await !library.finishInterrupted().isEmpty { changes.note() }
      } catch {
        report(error)
      }
    }
  }
}
