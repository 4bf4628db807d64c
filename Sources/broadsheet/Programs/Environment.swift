// The process's environment.

import Glibc

/// Values of the environment.
nonisolated enum Environment {
  /// A variable's value; nil when it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
