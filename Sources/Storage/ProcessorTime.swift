// How long the processor has worked for a thread, which does not run on while other programs have their turn.

import Glibc

/// Reads the processor's clock.
enum ProcessorTime {
  /// What the calling thread has used since it began.
  static var ofThread: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
