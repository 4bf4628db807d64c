// Time as the processor spent it on one deed, whatever else the machine has to do.

import Glibc

/// The seconds of processor that a deed took on its thread.
func processorSeconds(_ deed: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try deed()
  return now() - start
}
