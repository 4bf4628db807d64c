// Deeds under way: in each lane the newest takes the place of the one before it.

import Articles
import Reader

/// A kind of deed of which only the newest matters.
enum Lane: Hashable {
  case window(WindowRequest.Purpose)
  case counts, found, waiting, rows, unread
  case article, setting, matches, related
  case tagCounts, tagPreview, articleTags, steps
  case places
  case wake(Int)
}

/// The deeds under way, by lane.
final class Lanes {
  private var deeds: [Lane: (number: Int, task: Task<Void, Never>)] = [:]
  private var last = 0

  /// Begins a deed; one that is under way in the same lane is cancelled.
  func begin(_ lane: Lane, _ deed: @escaping () async -> Void) {
    last += 1
    let number = last
    deeds[lane]?.task.cancel()
    let task = Task {
      await deed()
      if deeds[lane]?.number == number { deeds[lane] = nil }
    }
    deeds[lane] = (number, task)
  }

  /// Cancels what is under way in a lane.
  func stop(_ lane: Lane) {
    deeds[lane]?.task.cancel()
    deeds[lane] = nil
  }

  /// True while something is under way whose answer can still change the screen by itself.
  var isBusy: Bool {
    deeds.keys.contains { lane in
      if case .wake = lane { false } else { lane != .places }
    }
  }
}
