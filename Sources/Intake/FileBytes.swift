// Reads a file whole: never a pipe or a device, never more than an article file may have.

import Glibc

/// The content of a file, and its stamp from before it was read.
struct FileBytes {
  /// The largest file that is read, in bytes.
  static let most: Int64 = 64 << 20

  /// The content.
  let bytes: [UInt8]
  /// When it was changed and where it is; the size is that of `bytes`.
  let entry: FileEntry

  /// Reads a file.
  init(path: String) throws(IntakeError) {
    // What was a file a moment ago may be a pipe now: without O_NONBLOCK opening it would wait for a writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .ofSystem(errno, path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .ofSystem(errno, path: path) }
    entry = FileEntry(status)
    switch entry.kind {
    case .file: break
    case .folder: throw .notAFile(path: path, what: "a folder")
    case .other(let what): throw .notAFile(path: path, what: what)
    }
    guard entry.size <= Self.most else { throw .tooLarge(path: path, bytes: entry.size) }
    bytes = try Self.content(of: file, expecting: Int(entry.size), path: path)
  }

  private static func content(of file: Int32, expecting size: Int, path: String) throws(IntakeError)
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .ofSystem(errno, path: path) }
      if got == 0 { break }
      count += got
      // It grows while it is read: what is appended comes with the next look at it.
      if count == bytes.count {
        guard count <= most else { throw .tooLarge(path: path, bytes: Int64(count)) }
        bytes += [UInt8](repeating: 0, count: min(bytes.count, Int(most) + 1 - count))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
