// Waiting: for the selection to rest, and for delays that the head asks for.

import Articles
import Reader

extension Hands {
  /// Tells when the selection has rested; longer while the terminal still takes in what was painted.
  func awaitRest(_ id: ArticleID?) {
    guard let id else { return selectionRest.stop() }
    selectionRest.begin { [unowned self] in
      if front.isOutputDrained() { answer(.rested(id)) } else { awaitRest(id) }
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
