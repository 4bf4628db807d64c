// How far long work is, told ten times a second at most: each time costs a screen.

import Reader

extension Hands {
  /// Shows how far work is, unless that was shown a moment ago.
  func showProgress(_ progress: Work) {
    let now = ContinuousClock.now
    if progress.done > 0, let last = lastProgress, now - last < .milliseconds(100) { return }
    lastProgress = now
    answer(.work(progress))
  }
}
