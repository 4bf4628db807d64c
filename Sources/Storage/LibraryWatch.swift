// Hears when another process commits to the library, without asking again and again.

import Dispatch
import GRDB
import Glibc

extension ArticleStore {
  /// One element each time another process has changed the library, many changes at once as one.
  ///
  /// The kernel tells of writes in the library's folder; reading causes none. Ends when its reader stops.
  public func changesByOthers() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      guard let watch = LibraryWatch(store: self, continuation: continuation) else {
        continuation.finish()
        return
      }
      continuation.onTermination = { _ in watch.stop() }
      watch.start()
    }
  }
}

/// Waits on the folder of a library, and asks SQLite whether a commit was another's.
private final class LibraryWatch: Sendable {
  private let store: ArticleStore
  private let continuation: AsyncStream<Void>.Continuation
  /// Dispatch lets any thread use a source; its Swift type does not say so.
  private nonisolated(unsafe) let source: any DispatchSourceRead
  /// The name of the library's log, in bytes.
  private let log: [UInt8]
  /// What is known when the watch begins: from here on nothing is missed.
  private let first: Int?
  private let queue = DispatchQueue(label: "library.watch")

  init?(store: ArticleStore, continuation: AsyncStream<Void>.Continuation) {
    let end = store.path.lastIndex(of: "/")
    let folder = end.map { store.path[..<$0].isEmpty ? "/" : String(store.path[..<$0]) } ?? "."
    let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard store.path != ":memory:", file >= 0 else { return nil }
    guard inotify_add_watch(file, folder, UInt32(IN_MODIFY | IN_CREATE)) >= 0 else {
      Glibc.close(file)
      return nil
    }
    self.store = store
    first = try? store.database.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA data_version")
    }
    self.continuation = continuation
    let name = end.map { store.path[store.path.index(after: $0)...] } ?? store.path[...]
    log = Array(name.utf8) + Array("-wal".utf8)
    source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
    source.setCancelHandler { Glibc.close(file) }
  }

  func start() {
    let known = VersionSeen(first)
    source.setEventHandler { [self] in
      // A bulk change commits every few milliseconds, and other files of the folder may be written without end: one
      // look after a while is for all of them.
      source.suspend()
      queue.asyncAfter(deadline: .now() + .milliseconds(60)) { [self] in
        let wroteLog = wroteLog()
        source.resume()
        guard wroteLog else { return }
        Task { if await isByOthers(known) { continuation.yield() } }
      }
    }
    source.activate()
  }

  func stop() { source.cancel() }

  /// Reads what has happened; true when the log was among it.
  private func wroteLog() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let file = Int32(source.handle)
      var isLog = false
      while true {
        let count = read(file, buffer.baseAddress, buffer.count)
        if count <= 0 { return isLog }
        var at = 0
        while at + 16 <= count, !isLog {
          // An event without a name tells that events were lost.
          let length = Int(buffer.load(fromByteOffset: at + 12, as: UInt32.self))
          let name = buffer[at + 16..<min(at + 16 + length, count)]
          isLog = length == 0 || name.prefix { $0 != 0 }.elementsEqual(log)
          at += 16 + length
        }
      }
    }
  }

  /// The writing connection's data version moves only by the commits of others.
  private func isByOthers(_ known: VersionSeen) async -> Bool {
    guard
      let version = try? await store.database.writeWithoutTransaction({ db in
        try Int.fetchOne(db, sql: "PRAGMA data_version")
      })
    else { return false }
    return await known.moves(to: version)
  }
}

/// The data version that was seen last.
private actor VersionSeen {
  private var version: Int?

  init(_ version: Int?) { self.version = version }

  func moves(to new: Int) -> Bool {
    defer { version = new }
    return version != nil && version != new
  }
}
