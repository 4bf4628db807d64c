// Walks and reads a batch of files at a time, on several threads.

import Articles
import Formats
import Glibc
import Storage

/// The files of an import, batch by batch.
struct ReadAhead {
  /// Files and bytes of a batch: some tens of milliseconds of work, and bounded memory.
  static let mostFiles = 256
  static let mostBytes: Int64 = 8 << 20

  /// What a batch of files gave.
  struct Batch: Sendable {
    var arrivals: [Arrival] = []
    var unreadable: [UnreadableFile] = []
    /// Files that need not be read.
    var unchanged = 0
    /// Files looked at.
    var files = 0
    /// Of each file of several articles that was read to its end the first again, with the file's stamp; merged last.
    var completions: [Arrival] = []
    /// True when no file comes after these.
    var isLast = false

    mutating func add(_ part: FileReading.Part) {
      arrivals += part.arrivals
      if let completion = part.completion { completions.append(completion) }
    }
  }

  private var walk: FolderWalk
  private let store: ArticleStore
  private let options: ImportOptions
  /// A large file that takes several batches.
  private var large: FileReading?
  private var largePath = ""
  private var isAtEnd = false

  init(_ starts: [WalkStart], store: ArticleStore, options: ImportOptions) {
    walk = FolderWalk(starts)
    self.store = store
    self.options = options
  }

  /// The next batch; nil when the task is cancelled.
  mutating func nextUnlessStopped() async throws -> Batch? {
    do { return Task.isCancelled ? nil : try await next() } catch is CancellationError { return nil }
  }

  /// The next batch, off the calling actor.
  @concurrent
  mutating func next() async throws -> Batch {
    var batch = Batch()
    if large != nil {
      goOn(into: &batch)
    } else {
      var found = gather(into: &batch)
      batch.files += found.count
      let files = try await changed(among: found)
      batch.unchanged = found.count - files.count
      found = files
      let last = found.last.flatMap { $0.size > Self.mostBytes ? found.removeLast() : nil }
      for result in await Self.read(found, options) {
        switch result {
        case .success(let part): batch.add(part)
        case .failure(let reason): batch.unreadable.append(reason.file)
        }
      }
      if let last { begin(last, into: &batch) }
    }
    isAtEnd = isAtEnd || batch.isLast
    batch.isLast = isAtEnd && large == nil
    return batch
  }

  /// Begins a file that is larger than a batch: it is read as the batches are merged.
  private mutating func begin(_ file: FoundFile, into batch: inout Batch) {
    largePath = file.path
    do {
      large = try FileReading(file, options: options)
      goOn(into: &batch)
    } catch { batch.unreadable.append(Unreadable(file.path, error).file) }
  }

  private mutating func goOn(into batch: inout Batch) {
    guard var reading = large else { return }
    do {
      batch.add(try reading.next(bytes: Self.mostBytes))
      large = reading.isOver ? nil : reading
    } catch {
      batch.unreadable.append(Unreadable(largePath, error).file)
      large = nil
    }
  }

  private mutating func gather(into batch: inout Batch) -> [FoundFile] {
    var found: [FoundFile] = []
    var bytes: Int64 = 0
    while found.count < Self.mostFiles, bytes < Self.mostBytes, !isAtEnd, !Task.isCancelled {
      switch walk.next() {
      case .file(let file):
        found.append(file)
        bytes += file.size
      case .unreadable(let error):
        batch.files += 1
        batch.unreadable.append(UnreadableFile(path: error.path, reason: error.description))
      case nil:
        batch.isLast = true
        return found
      }
    }
    return found
  }

  /// Files that are not in the library as they are.
  private func changed(among found: [FoundFile]) async throws -> [FoundFile] {
    if found.isEmpty || options.readsUnchanged { return found }
    let stamps = found.map { FileStamp(path: $0.path, modified: $0.modified, size: $0.size) }
    let unchanged = try await store.unchanged(
      stamps, readerVersion: readerVersion, purgedCountsAsKnown: options.leavesPurged)
    return zip(found, unchanged).filter { !$0.1 }.map(\.0)
  }

  /// Reads files in as many tasks as there are processors, at least two; the result is in the order of files.
  private static func read(_ files: [FoundFile], _ options: ImportOptions) async -> [Result<
    FileReading.Part, Unreadable
  >] {
    let tasks = max(2, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return await withTaskGroup(of: (Int, [Result<FileReading.Part, Unreadable>]).self) { group in
      for task in 0..<min(tasks, files.count) {
        group.addTask {
          let mine = stride(from: task, to: files.count, by: tasks).map {
            Self.read(files[$0], options)
          }
          return (task, mine)
        }
      }
      var parts: [[Result<FileReading.Part, Unreadable>]] = Array(repeating: [], count: tasks)
      for await (task, readings) in group { parts[task] = readings }
      return files.indices.map { parts[$0 % tasks][$0 / tasks] }
    }
  }

  private static func read(_ file: FoundFile, _ options: ImportOptions) -> Result<
    FileReading.Part, Unreadable
  > {
    do {
      var reading = try FileReading(file, options: options)
      return .success(try reading.next(bytes: .max))
    } catch { return .failure(Unreadable(file.path, error)) }
  }
}

/// Why a file did not come in.
struct Unreadable: Error {
  let file: UnreadableFile

  init(_ path: String, _ error: any Error) {
    let reason = (error as? FormatError)?.description ?? "\(error)"
    file = UnreadableFile(path: path, reason: reason)
  }
}
