// What the system says of a path: its kind, size, time and place on the disk.

import Glibc

/// What stands at a path, links followed.
struct FileEntry {
  /// The kinds that matter to a walk.
  enum Kind: Equatable {
    case file, folder
    /// Something else; in words.
    case other(String)
  }

  /// One place on a disk, whatever path leads to it.
  struct Place: Hashable {
    let device: UInt
    let number: UInt
  }

  /// Its kind.
  let kind: Kind
  /// Where it is.
  let place: Place
  /// When it was changed, in nanoseconds since 1970.
  let modified: Int64
  /// Its size in bytes.
  let size: Int64

  /// Takes what `stat` filled in.
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other("a named pipe")
      case S_IFSOCK: .other("a socket")
      default: .other("a device")
      }
    place = Place(device: UInt(status.st_dev), number: UInt(status.st_ino))
    let nanoseconds = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = nanoseconds.overflow ? 0 : nanoseconds.partialValue &+ Int64(status.st_mtim.tv_nsec)
    size = Int64(status.st_size)
  }

  /// Looks at a path.
  static func at(_ path: String) throws(IntakeError) -> FileEntry {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .ofSystem(errno, path: path) }
    return FileEntry(status)
  }
}

/// The real path of a path: absolute, without links.
///
/// This is what the library calls a file by, whatever way led to it.
public func realPath(of path: String) throws(IntakeError) -> String {
  guard let resolved = realpath(path, nil) else { throw .ofSystem(errno, path: path) }
  defer { free(resolved) }
  guard let real = String(validatingCString: resolved) else {
    throw .nameNotUTF8(path: String(cString: resolved))
  }
  return real
}

/// Whether a folder stands at a path, links followed.
public func isFolder(_ path: String) -> Bool { (try? FileEntry.at(path))?.kind == .folder }
