// Folders that are looked at again: at every start, and whenever something changes in them.

import Articles
import Storage

/// The followed folders of a library.
///
/// Articles that were purged do not come back by it, those of files that vanish stay.
public struct FollowedFolders: Sendable {
  private let store: ArticleStore

  /// Takes the followed folders of a library.
  public init(store: ArticleStore) { self.store = store }

  /// Looks at all folders for what is new or changed; a folder that is not there is named in the report.
  ///
  /// When the task is cancelled, it ends between two batches. Throws what the library throws.
  public func lookAgain(
    progress: @escaping @Sendable (ImportProgress) async -> Void = { _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    for folder in try await store.followedFolders() {
      report.add(try await look(at: [WalkStart(folder.path)], of: folder, progress))
      if report.wasStopped { break }
    }
    return report
  }

  /// Waits for changes in the folders that are followed now, and takes them in until the task is cancelled.
  ///
  /// `taken` hears of each look that brought anything, or failed. The kernel tells of changes, nothing is polled; where
  /// it does not (too many folders, some network file systems), changes wait for the next start. Folders behind links
  /// are looked at at the start alone.
  public func watch(taken: @escaping @Sendable (Result<ImportReport, any Error>) async -> Void) async {
    guard let folders = try? await store.followedFolders(), !folders.isEmpty else { return }
    for await changes in FolderWatch.changes(in: folders.map(\.path)) {
      for (folder, starts) in changes.sorted(by: { $0.key < $1.key }) {
        do {
          let report = try await look(at: starts.filter { isThere($0.path) }, of: folders[folder]) { _ in }
          if report.stored > report.unchanged || !report.unreadable.isEmpty { await taken(.success(report)) }
        } catch {
          await taken(.failure(error))
        }
      }
      if Task.isCancelled { return }
    }
  }

  private func look(
    at starts: [WalkStart], of folder: FollowedFolder,
    _ progress: @escaping @Sendable (ImportProgress) async -> Void
  ) async throws -> ImportReport {
    let options = ImportOptions(
      takesFolderTags: folder.takesFolderTags, tags: folder.tags, leavesPurged: true, readsUnchanged: false)
    return try await Importer(store: store).run(starts, options: options, progress: progress)
  }

  /// What was made and taken away again at once is not worth a word.
  private func isThere(_ path: String) -> Bool { (try? FileEntry.at(path)) != nil }
}
