// Waiting: for the selection to rest, and for delays that the head asks for.

import Articles
import Reader

extension Hands {
  /// How long the selection rests before its article is previewed.
  private static let rest = Duration.milliseconds(120)

  /// Tells when the selection has rested; longer while the terminal still takes in what was painted.
  func awaitRest(_ id: ArticleID?) {
    guard let id else { return lanes.stop(.rest) }
    lanes.begin(.rest) { [self] in
      repeat {
        try? await Task.sleep(for: Self.rest)
        if Task.isCancelled { return }
      } while !front.isOutputDrained()
      answer(.rested(id))
    }
  }

  /// Wakes the head after a delay.
  func wake(_ number: Int, after milliseconds: Int) {
    lanes.begin(.wake(number)) { [self] in
      try? await Task.sleep(for: .milliseconds(milliseconds))
      if !Task.isCancelled { answer(.woke(number)) }
    }
  }
}
