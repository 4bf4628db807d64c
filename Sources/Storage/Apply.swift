// Changes of marks, tags and trash: one step of the journal each, however many articles and transactions.

import Articles
import GRDB

extension ArticleStore {
  /// Makes a change and journals it; on disk when this returns.
  ///
  /// Many articles take several transactions of at most 50 ms, between which other marks get in; `progress` hears how many
  /// articles have changed so far. After a kill the rest is done by ``finishInterrupted()``. A cancelled task stops it
  /// between two transactions: what was changed is one step of its own and the report tells how much.
  @discardableResult
  public func apply(
    _ change: Change, to target: Target, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> ChangeReport {
    let place = Self.place(of: target)
    let target = try await settled(target)
    let limit = BatchSize.first(for: change)
    let (step, first) = try await writing { db in
      let step = try StepRow.begin(
        change, target: StepTarget(target), place: place, run: self.run, db)
      let first = try Journal.advance(step, limit: limit, store: self, db)
      if !first.isOver || !first.changed.isEmpty { try Journal.abandonUndone(db) }
      return (step, first)
    }
    var report = ChangeReport(
      step: step, change: change, count: first.changed.count,
      articles: first.changed.prefix(1000).map(ArticleID.init),
      place: place)
    if !first.isOver {
      try await finish(step, &report, leftToSweep: first.leftToSweep, progress: progress)
    }
    if report.count == 0 { report.step = nil }
    return report
  }

  /// The rows of a search are those that were found, whatever is stored meanwhile.
  private func settled(_ target: Target) async throws -> Target {
    guard case .list(let query, let moment) = target, !query.search.isEmpty else { return target }
    return .articles(
      try await reading { db in
        try self.ranking(query, moment: moment, db).ids.map(ArticleID.init)
      })
  }

  /// Works on a step until it is over or the task is cancelled; `leftToSweep` says that its first part left something to a sweep.
  func finish(
    _ step: Int64, _ report: inout ChangeReport, leftToSweep: Bool = false,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws {
    var leftToSweep = leftToSweep
    let isOver = try await inParts(BatchSize(for: report.change)) { limit in
      progress?(report.count)
      let part = try await self.transaction { db in
        try Journal.advance(step, limit: limit, store: self, db)
      }
      report.count += part.changed.count
      report.articles += part.changed.prefix(1000 - report.articles.count).map(ArticleID.init)
      leftToSweep = leftToSweep || part.leftToSweep
      return part
    }
    guard isOver else { return try stop(step, isEmpty: report.count == 0) }
    // The step is done whatever becomes of the sweep: what is left of that is swept at the next start.
    if leftToSweep { try? await sweepUnread() }
  }

  /// Takes out of the lists of unread articles what steps over much of the library left in them; quick where they left nothing.
  ///
  /// Lists are right without it, only slower to walk. When the task is cancelled the rest is left for the next time.
  public func sweepUnread() async throws {
    guard try await reading({ db in try UnreadPass.isSweepPlanned(db) }) else { return }
    _ = try await inParts(BatchSize(for: .read(true))) { limit in
      try await self.transaction { db in
        StepProgress(isOver: try UnreadPass.advanceSweep(limit: limit, db))
      }
    }
  }

  /// Does work in short transactions with a pause after each, until it is over or the task is cancelled; true when it is over.
  private func inParts(_ size: BatchSize, _ part: (Int) async throws -> StepProgress) async throws -> Bool {
    var size = size
    let log = try copier()
    var written = Duration.zero
    while !Task.isCancelled {
      let progress: StepProgress
      do {
        progress = try await part(size.limit)
      } catch is CancellationError {
        break
      }
      if progress.isOver { return true }
      size.adapt(to: progress.duration)
      written += progress.duration
      if written > Self.workBetweenCopies, let log {
        written = .zero
        try await copy(log)
      } else {
        // Another process asks for the lock once a millisecond.
        try? await Task.sleep(for: .milliseconds(2))
      }
    }
    return false
  }

  /// The log is copied after so much work: a thousand pages or two, fewer than make a commit copy them.
  private static let workBetweenCopies = Duration.milliseconds(40)

  private func copier() throws -> LogCopier? {
    do { return try LogCopier(path: path) } catch { throw StorageError.of(error, path: path) }
  }

  private func copy(_ log: LogCopier) async throws {
    do { try await log.copy() } catch { throw StorageError.of(error, path: path) }
  }

  /// One transaction of long work, with how long it took, its commit too.
  private func transaction(_ work: @Sendable @escaping (Database) throws -> StepProgress) async throws
    -> StepProgress
  {
    do {
      return try await database.writeWithoutTransaction { db in
        let start = ContinuousClock.now
        var progress = StepProgress()
        try db.inTransaction(.immediate) {
          progress = try work(db)
          return .commit
        }
        progress.duration = ContinuousClock.now - start
        return progress
      }
    } catch {
      throw StorageError.of(error, path: path)
    }
  }

  /// A step that was cancelled is not gone on with: what it has changed is all of it.
  private func stop(_ number: Int64, isEmpty: Bool) throws {
    do {
      try database.write { db in
        guard var step = try StepRow.read(number, db) else { return }
        switch step.state {
        case .applying: isEmpty ? try Journal.forget(number, db) : try step.settle(db)
        case .undoing, .redoing:
          // The lists may have been filled for it.
          if StepDeed(step: step, store: self, db: db).bringsUnread { try UnreadPass.planSweep(db) }
          step.state = step.state == .undoing ? .done : .undone
          try step.write(db)
        case .done, .undone, .abandoned: break
        }
      }
    } catch {
      throw StorageError.of(error, path: path)
    }
  }

  /// Goes on with steps that a killed process left half done; to be called once the first screen is shown.
  @discardableResult
  public func finishInterrupted() async throws -> [ChangeReport] {
    let steps = try await reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM step WHERE state IN (0, 3, 4) ORDER BY number")
        .compactMap(StepRow.init)
    }
    var reports: [ChangeReport] = []
    for step in steps {
      var report = ChangeReport(
        step: step.number, change: step.change, isUndo: step.state == .undoing,
        isRedo: step.state == .redoing,
        count: 0, articles: [], place: step.place)
      try await finish(step.number, &report)
      reports.append(report)
    }
    return reports
  }

  /// A list as the bar says it; empty for single articles.
  static func place(of target: Target) -> String {
    switch target {
    case .articles: return ""
    case .path(let path): return path
    case .list(let query, _): return query.words
    }
  }
}

/// How many articles a transaction takes, found by how long the last one took.
struct BatchSize: Sendable {
  private(set) var limit: Int
  private let least: Int

  init(for change: Change) {
    limit = Self.first(for: change)
    least = max(10, limit / 4)
  }

  /// To begin with; tags make each article's search entry anew, and take longer.
  static func first(for change: Change) -> Int {
    switch change {
    case .addTags, .removeTags: 20
    case .read, .starred, .trash: 200
    }
  }

  /// Aims at 15 ms with the commit, since that is what a mark may have to wait for; never so few that beginning and
  /// ending is most of the work.
  mutating func adapt(to duration: Duration) {
    let factor = min(max(Duration.milliseconds(15) / max(duration, .microseconds(100)), 0.25), 2)
    limit = min(max(Int(Double(limit) * factor), least), 10_000)
  }
}
