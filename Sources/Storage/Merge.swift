// Puts arrivals into the library, in transactions short enough for a mark to get in between.

import Articles
import GRDB
import Glibc

extension ArticleStore {
  /// Puts articles into the library, or finds them there; marks are never touched.
  ///
  /// Each transaction is kept under 50 ms. When the task is cancelled, what was merged until then stays and merging again
  /// goes on from there.
  public func merge(_ arrivals: [Arrival]) async throws -> MergeReport {
    // The index wants its documents in the order of days within a transaction.
    let order = arrivals.indices.sorted { arrivals[$0].date.seconds < arrivals[$1].date.seconds }
    let identities = ArrivalIdentities(arrivals)
    var report = MergeReport()
    report.articles = Array(repeating: ArticleID(0), count: arrivals.count)
    var next = 0
    while next < order.count {
      try Task.checkCancellation()
      let start = next
      let results = try await writing { db in
        var merge = MergeTransaction(db, identities: identities, fileExists: self.fileExists)
        var results: [MergeResult] = []
        let pace = Pace(milliseconds: 25)
        for place in order[start...] {
          results.append(try merge.take(arrivals[place]))
          // On a busy machine the clock runs on: few articles a transaction would cost far more in all.
          if pace.isOver, results.count >= 100 { break }
        }
        try merge.finish()
        return results
      }
      for (place, result) in zip(order[start...], results) {
        report.articles[place] = ArticleID(result.id)
        report.count(result.deed)
      }
      next += results.count
    }
    return report
  }

  /// Which of these files need not be read: they are in the library as they are, read by this version of the reader.
  ///
  /// When followed folders are looked at again, what was purged counts as known, so that it does not come back by itself.
  /// One article of a file bears its stamp: what the file held once and holds no more has no say.
  public func unchanged(
    _ files: [FileStamp], readerVersion: Int, purgedCountsAsKnown: Bool = false
  ) async throws -> [Bool] {
    try await reading { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT max(o.size = ? AND o.readerVersion >= ?) AND (? OR count(*) = count(a.id))
            FROM origin o LEFT JOIN article a ON a.id = o.article WHERE o.path = ? AND o.modified = ?
          """)
      return try files.map { file in
        let arguments: StatementArguments = [
          file.size, readerVersion, purgedCountsAsKnown, file.path, file.modified,
        ]
        return try Bool.fetchOne(statement, arguments: arguments) ?? false
      }
    }
  }
}

/// What became of one arrival.
struct MergeResult: Sendable {
  /// What a merge can do with an arrival.
  enum Deed: Sendable { case added, updated, moved, unchanged }

  /// The article it is.
  var id: Int64
  /// What was done.
  var deed: Deed
}

extension MergeReport {
  mutating func count(_ deed: MergeResult.Deed) {
    switch deed {
    case .added: added += 1
    case .updated: updated += 1
    case .moved: moved += 1
    case .unchanged: unchanged += 1
    }
  }
}

/// Tells when a transaction has lasted long enough.
struct Pace: Sendable {
  private let end: ContinuousClock.Instant

  /// Starts now.
  init(milliseconds: Int) { end = .now + .milliseconds(milliseconds) }

  /// True once the time is over.
  var isOver: Bool { ContinuousClock.now >= end }
}

/// The time of day as the library keeps it.
enum Now {
  /// Unix seconds.
  static var seconds: Int64 { Int64(time(nil)) }
}
