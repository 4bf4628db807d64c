// Hears from the kernel what changes in folders and the folders below them (inotify).

import Dispatch
import Glibc
import Synchronization

/// Watches over some roots; changes come some together, a moment after they happen.
final class FolderWatch: Sendable {
  /// What is to be looked at, by the root's place among those that were asked for.
  typealias Changes = [Int: [WalkStart]]

  /// A folder with a watch on it.
  private struct Watched {
    var path: String
    var root: Int
    /// The names of the folders from the root to it, its own last.
    var folders: [String]
  }

  private struct State {
    var watched: [Int32: Watched] = [:]
    var pending: [Int: Set<WalkStart>] = [:]
  }

  /// Writers often write a file in steps and several files one after another.
  private static let patience = DispatchTimeInterval.milliseconds(400)
  private static let folderMask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR | IN_EXCL_UNLINK)

  private let file: Int32
  private let roots: [String]
  private let continuation: AsyncStream<Changes>.Continuation
  /// Dispatch lets any thread use a source; its Swift type does not say so.
  private nonisolated(unsafe) let source: any DispatchSourceRead
  private let queue = DispatchQueue(label: "folder.watch")
  private let state = Mutex(State())

  /// The changes below some real paths, until the reader of the stream ends.
  static func changes(in roots: [String]) -> AsyncStream<Changes> {
    AsyncStream { continuation in
      guard let watch = FolderWatch(roots, continuation) else { return continuation.finish() }
      continuation.onTermination = { _ in watch.source.cancel() }
      watch.start()
    }
  }

  private init?(_ roots: [String], _ continuation: AsyncStream<Changes>.Continuation) {
    let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard file >= 0 else { return nil }
    self.file = file
    self.roots = roots
    self.continuation = continuation
    source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
    source.setCancelHandler { close(file) }
  }

  private func start() {
    source.setEventHandler { [self] in
      let wasWaiting = state.withLock { !$0.pending.isEmpty }
      readEvents()
      guard !wasWaiting, state.withLock({ !$0.pending.isEmpty }) else { return }
      queue.asyncAfter(deadline: .now() + Self.patience) { [self] in
        let changes = state.withLock { state in
          defer { state.pending = [:] }
          return state.pending
        }
        continuation.yield(changes.mapValues { $0.sorted { $0.path < $1.path } })
      }
    }
    source.activate()
    queue.async { [self] in
      for (root, path) in roots.enumerated() { watch(Watched(path: path, root: root, folders: [])) }
    }
  }

  /// Puts watches on a folder and on those below it, as far as the system has them to give.
  private func watch(_ folder: Watched) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      let number = inotify_add_watch(file, next.path, Self.folderMask)
      guard number >= 0 else { continue }
      state.withLock { $0.watched[number] = next }
      for entry in (try? FolderListing.entries(of: next.path)) ?? [] where entry.isNamed && !entry.isLink {
        let path = next.path + "/" + entry.name
        guard isFolder(path) else { continue }
        waiting.append(Watched(path: path, root: next.root, folders: next.folders + [entry.name]))
      }
    }
  }

  private func readEvents() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return }
      var at = 0
      while at + 16 <= count {
        let (number, mask, length) = buffer.withUnsafeBytes {
          (
            $0.loadUnaligned(fromByteOffset: at, as: Int32.self),
            $0.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
            Int($0.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
          )
        }
        let name = buffer[at + 16..<min(at + 16 + length, count)].prefix { $0 != 0 }
        take(number, mask, String(validating: name, as: UTF8.self))
        at += 16 + length
      }
    }
  }

  private func take(_ number: Int32, _ mask: UInt32, _ name: String?) {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      // The kernel lost count of what happened.
      for (root, path) in roots.enumerated() { note(WalkStart(path), root) }
      return
    }
    if mask & UInt32(IN_IGNORED) != 0 { return state.withLock { _ = $0.watched.removeValue(forKey: number) } }
    guard let name, !name.isEmpty, !name.hasPrefix("."), let folder = state.withLock({ $0.watched[number] })
    else { return }
    let path = folder.path + "/" + name
    if mask & UInt32(IN_ISDIR) != 0 {
      let made = Watched(path: path, root: folder.root, folders: folder.folders + [name])
      // Before it is looked at, so that nothing falls between.
      watch(made)
      note(WalkStart(path, folders: made.folders), made.root)
    } else if mask & UInt32(IN_CREATE) == 0 || isWhole(path) {
      note(WalkStart(path, folders: folder.folders), folder.root)
    }
  }

  /// Whether a file that was just made needs no writing: a link of either kind.
  private func isWhole(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1)
  }

  private func note(_ start: WalkStart, _ root: Int) {
    state.withLock { _ = $0.pending[root, default: []].insert(start) }
  }
}
