// The main thread: it sleeps until keys wait, until someone hands it work, or until a time it was told.

import CMainQueue
import Dispatch
import Glibc

/// The main thread's sleep, in one `poll` over the keys and the main queue.
///
/// `dispatchMain` would hand the queue to worker threads and the keys to a manager thread: four wake-ups of threads for each
/// key, which cost more than drawing what it does.
final class MainThread {
  private let queue = _dispatch_get_main_queue_handle_4CF()

  /// Sleeps until something is to be done, and does what others handed over; true when keys wait to be read.
  ///
  /// A terminal that is gone counts as one where keys wait.
  func sleep(hearsKeys: Bool, until deadline: ContinuousClock.Instant?) -> Bool {
    var waiting = (
      pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hearsKeys ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0)
    )
    let milliseconds = deadline.map(Self.milliseconds(until:)) ?? -1
    _ = withUnsafeMutablePointer(to: &waiting) { pointer in
      pointer.withMemoryRebound(to: pollfd.self, capacity: 2) { poll($0, 2, milliseconds) }
    }
    if waiting.0.revents != 0 {
      var count: UInt64 = 0
      read(queue, &count, MemoryLayout<UInt64>.size)
      _dispatch_main_queue_callback_4CF(nil)
    }
    return waiting.1.revents != 0
  }

  /// Rounded up, so that nothing wakes before its time only to sleep again.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let milliseconds = Int64(1_000_000_000_000_000)
    return Int32(clamping: min(seconds, 86_400) * 1000 + (attoseconds + milliseconds - 1) / milliseconds)
  }
}
