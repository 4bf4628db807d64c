// Walks over files and folders, finding each real file once.

/// A file that a walk found.
struct FoundFile: Hashable, Sendable {
  /// Its real path.
  var path: String
  /// When it was changed, in nanoseconds since 1970.
  var modified: Int64
  /// Its size in bytes.
  var size: Int64
  /// The names of the folders that lead to it from the root, as walked.
  var folders: [String]
}

/// Where a walk begins.
public struct WalkStart: Hashable, Sendable {
  /// A file or a folder, as it was given.
  public var path: String
  /// The names of the folders that lead to it from the root that it belongs to; empty for a root itself.
  public var folders: [String]
  /// False to look at the files of the folder alone.
  public var isDeep: Bool

  /// Makes a start.
  public init(_ path: String, folders: [String] = [], isDeep: Bool = true) {
    self.path = path
    self.folders = folders
    self.isDeep = isDeep
  }
}

/// A walk over files and folders, folder by folder in order of names.
///
/// Hidden entries are left out. Links are followed once all that is no link was walked, so that a file is found at its
/// own place first, and no circle of links is walked twice. It remembers folders, not files.
struct FolderWalk {
  /// What the walk comes upon.
  enum Step: Equatable {
    case file(FoundFile)
    case unreadable(IntakeError)
  }

  /// Something that is still to be looked at.
  private struct Pending {
    var path: String
    /// The folders that lead to it.
    var folders: [String]
    /// What it adds to them when it is a folder itself; nil for a start.
    var name: String?
    /// Whether to look into it when it is a folder, and into the folders in it.
    var isDeep = true
    /// Whether its path is real.
    var isReal = false
  }

  private var starts: [Pending]
  private var links: [Pending] = []
  private var pending: [Pending] = []
  private var unnamed: [String] = []
  private var walked: Set<FileEntry.Place> = []
  private var singles: Set<String> = []

  /// Begins a walk; folders are walked before files that are given singly, so that these keep their folders' tags.
  init(_ starts: [WalkStart]) {
    let all = starts.reversed().map { Pending(path: $0.path, folders: $0.folders, isDeep: $0.isDeep) }
    self.starts = all.filter { !isFolder($0.path) } + all.filter { isFolder($0.path) }
  }

  /// The next file, or what could not be read; nil at the end.
  mutating func next() -> Step? {
    while true {
      do throws(IntakeError) {
        if let path = unnamed.popLast() { throw IntakeError.nameNotUTF8(path: path) }
        guard let next = pending.popLast() ?? starts.popLast() ?? links.popLast() else { return nil }
        if let file = try visit(next) { return .file(file) }
      } catch {
        return .unreadable(error)
      }
    }
  }

  private mutating func visit(_ place: Pending) throws(IntakeError) -> FoundFile? {
    var place = place
    if !place.isReal { place.path = try realPath(of: place.path) }
    let entry = try FileEntry.at(place.path)
    switch entry.kind {
    case .file: return try isFound(place) ? nil : FoundFile(place.path, entry, place.folders)
    case .other(let what): throw .notAFile(path: place.path, what: what)
    case .folder:
      if place.isDeep || place.name == nil { try list(place, entry.place) }
      return nil
    }
  }

  private mutating func list(_ folder: Pending, _ place: FileEntry.Place) throws(IntakeError) {
    guard walked.insert(place).inserted else { return }
    let prefix = folder.path == "/" ? "/" : folder.path + "/"
    let folders = folder.folders + (folder.name.map { [$0] } ?? [])
    for entry in try FolderListing.entries(of: folder.path).reversed() {
      let next = Pending(
        path: prefix + entry.name, folders: folders, name: entry.name, isDeep: folder.isDeep,
        isReal: !entry.isLink)
      if !entry.isNamed {
        unnamed.append(next.path)
      } else if entry.isLink {
        links.append(next)
      } else {
        pending.append(next)
      }
    }
  }

  /// Whether a file was found before: at its own place, or by a link or a path that was given.
  private mutating func isFound(_ file: Pending) throws(IntakeError) -> Bool {
    if file.isReal { return !singles.isEmpty && singles.contains(file.path) }
    let name = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.path.utf8.index(after: $0) }
    guard let name else { return false }
    if file.path.utf8[name] != UInt8(ascii: "."),
      walked.contains(try FileEntry.at(String(file.path[..<name])).place)
    {
      return true
    }
    return !singles.insert(file.path).inserted
  }
}

extension FoundFile {
  /// A file with what the system says of it.
  fileprivate init(_ path: String, _ entry: FileEntry, _ folders: [String]) {
    self.init(path: path, modified: entry.modified, size: entry.size, folders: folders)
  }
}
