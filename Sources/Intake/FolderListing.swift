// The visible entries of one folder, by name.

import Glibc

/// One entry of a folder.
struct FolderEntry {
  /// Its name.
  let name: String
  /// True when it is a link.
  let isLink: Bool
  /// False when the name is not UTF-8; then `name` shows it only.
  let isNamed: Bool
}

/// Reads folders.
enum FolderListing {
  /// The entries of a folder in order of name, hidden ones left out.
  static func entries(of path: String) throws(IntakeError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw .ofSystem(errno, path: path) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let isLink = isLink(entry, in: folder)
      let entry = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          text.pointee == CChar(UInt8(ascii: "."))
            ? nil
            : FolderEntry(
              name: String(cString: text), isLink: isLink,
              isNamed: String(validatingCString: text) != nil)
        }
      }
      if let entry { entries.append(entry) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func isLink(_ entry: UnsafeMutablePointer<dirent>, in folder: OpaquePointer) -> Bool {
    if entry.pointee.d_type != UInt8(DT_UNKNOWN) { return entry.pointee.d_type == UInt8(DT_LNK) }
    // Some file systems do not tell.
    var status = stat()
    return withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
      }
    }
  }
}
