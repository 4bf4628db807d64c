// What the numbers of failed system calls say.

import Glibc

extension IntakeError {
  /// The error for a system call on a path that failed with a number of `errno`.
  static func ofSystem(_ number: Int32, path: String) -> IntakeError {
    switch number {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .forbidden(path: path)
    case ELOOP: .failed(path: path, reason: "its links lead in a circle")
    case ENXIO: .notAFile(path: path, what: "a socket or a pipe")
    default: .failed(path: path, reason: words(for: number))
    }
  }

  /// The C library's words for a number of `errno`.
  private static func words(for number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
