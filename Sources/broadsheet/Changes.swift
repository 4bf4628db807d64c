// News that the library changed, told at most a few times a second.

/// Gathers news and tells it at once, then at most every quarter of a second.
final class Changes {
  private let tell: () -> Void
  private var isResting = false
  private var hasNews = false

  init(tell: @escaping () -> Void) { self.tell = tell }

  /// Something has changed.
  func note() {
    guard !isResting else {
      hasNews = true
      return
    }
    tell()
    isResting = true
    Task { [self] in
      try? await Task.sleep(for: .milliseconds(250))
      isResting = false
      if hasNews {
        hasNews = false
        note()
      }
    }
  }
}
