// A picture's file, open for reading: an ordinary file of no great size, and no other.

import Glibc
import Typesetting

/// An open picture; what it is read by is closed with it.
nonisolated final class PictureFile: Sendable {
  /// The largest file that is looked at, in bytes.
  static let largest = 50 << 20

  /// What it can be read by, from its start.
  let descriptor: Int32

  /// Opens the file at a real path, which must still be that file's; nil for what is none, and for what is too large.
  init?(realPath: String) {
    // A pipe or a device is told before it is opened: opening alone can do something to one.
    var status = stat()
    guard lstat(realPath, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let file = open(realPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      status.st_size <= Self.largest, Self.path(of: file) == realPath
    else {
      close(file)
      return nil
    }
    descriptor = file
  }

  /// Keeps bytes in a file that has no name; nil when there is no room for them.
  init?(bytes: [UInt8]) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/broadsheet-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard TextFile.writeAll(bytes, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    descriptor = file
  }

  deinit { close(descriptor) }

  /// All that is in it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count <= Self.largest {
      let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
      if count <= 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// The size of the picture in it; nil when it holds none.
  var size: PictureSize? {
    let start = [UInt8](unsafeUninitializedCapacity: PictureHeader.most) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return PictureHeader.size(of: start)
  }

  /// The path that an open file has now: folders above it may have been exchanged since its own was looked at.
  private static func path(of file: Int32) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(file)", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
