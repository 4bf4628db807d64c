// Brings stored files into the library: walks, reads in parallel, merges in batches.

import Articles
import Storage

/// Brings files and folders into a library.
///
/// In a folder a file is an article, by its real path whatever root was given. The tags that it gets from folders are
/// those of the root by which it was last read; a file that did not change is not read, and keeps what it has.
public struct Importer: Sendable {
  private let store: ArticleStore

  /// Makes an importer of a library.
  public init(store: ArticleStore) { self.store = store }

  /// Imports files, and folders with all that lies in them.
  ///
  /// `progress` is called after each batch, on no particular thread. When the task is cancelled, the batch at hand is
  /// still merged whole, and the report says that it was stopped. Throws what the library throws.
  public func run(
    _ paths: [String], options: ImportOptions = ImportOptions(),
    progress: @escaping @Sendable (ImportProgress) async -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(paths.map { WalkStart($0) }, options: options, progress: progress)
  }

  /// Imports from starts that may lie deep below the root whose folder tags they bear.
  @concurrent
  func run(
    _ starts: [WalkStart], options: ImportOptions,
    progress: @escaping @Sendable (ImportProgress) async -> Void
  ) async throws -> ImportReport {
    var reader = ReadAhead(starts, store: store, options: options)
    var report = ImportReport()
    var done = 0
    var next = try await reader.nextUnlessStopped()
    while let batch = next {
      // While one batch is merged, the next is read. A task of its own is not cancelled, so a batch is merged whole.
      let merging = Task { [store] in
        let merged = try await store.merge(batch.arrivals)
        _ = try await store.merge(batch.completions)
        return merged
      }
      next = batch.isLast ? nil : try await reader.nextUnlessStopped()
      report.count(batch, try await merging.value)
      done += batch.files
      await progress(ImportProgress(done: done, total: batch.isLast ? done : nil, report: report))
      if batch.isLast { return report }
    }
    report.wasStopped = true
    return report
  }
}

extension ImportReport {
  fileprivate mutating func count(_ batch: ReadAhead.Batch, _ merged: MergeReport) {
    new += merged.added
    updated += merged.updated
    moved += merged.moved
    unchanged += merged.unchanged + batch.unchanged
    unreadable += batch.unreadable
    articles += merged.articles
  }
}
