// Which stored article an arrival is: its file's path first; its own id, link, content only when the old file is gone.

import Articles
import GRDB

/// How many arrivals of a merge say the same of themselves: what two of them claim, neither gets.
struct ArrivalIdentities: Sendable {
  private var ownIDs: [String: Int] = [:]
  private var links: [String: Int] = [:]
  private var hashes: [Int64: Int] = [:]

  init(_ arrivals: [Arrival]) {
    for arrival in arrivals {
      if let ownID = arrival.article.ownID { ownIDs[ownID, default: 0] += 1 }
      if let link = arrival.article.link { links[link, default: 0] += 1 }
      hashes[arrival.columns.contentHash, default: 0] += 1
    }
  }

  func isSole(ownID: String) -> Bool { ownIDs[ownID] == 1 }
  func isSole(link: String) -> Bool { links[link] == 1 }
  func isSole(hash: Int64) -> Bool { hashes[hash] == 1 }
}

/// Finds the stored article that an arrival is.
struct Identity {
  /// An article that was found again.
  struct Found {
    /// The article.
    var id: Int64
    /// How it was known, when not by its path: "its own id".
    var byWhat: String?
    /// The path it had before, when another.
    var oldPath: String?
  }

  let db: Database
  let identities: ArrivalIdentities
  let fileExists: @Sendable (String) -> Bool

  /// The article, or nil when it is a new one or when more than one could be meant.
  func find(_ arrival: Arrival) throws -> Found? {
    if let file = arrival.file {
      let statement = try db.cachedStatement(sql: "SELECT article FROM origin WHERE path = ? AND item = ?")
      if let id = try Int64.fetchOne(statement, arguments: [file.path, file.item]) { return Found(id: id) }
    }
    return try findElsewhere(arrival)
  }

  private func findElsewhere(_ arrival: Arrival) throws -> Found? {
    let hash = arrival.columns.contentHash
    if let ownID = arrival.article.ownID {
      let same = try candidates(where: "ownID = ?", ownID, arrival)
      if !same.isEmpty { return identities.isSole(ownID: ownID) ? sole(same, "its own id") : nil }
    }
    if let link = arrival.article.link {
      let same = try candidates(where: "link = ?", link, arrival)
      if !same.isEmpty { return identities.isSole(link: link) ? sole(same, "its link") : nil }
    }
    let same = try candidates(where: "contentHash = ?", hash, arrival)
    return identities.isSole(hash: hash) ? sole(same, "its content") : nil
  }

  private func sole(_ candidates: [Found], _ byWhat: String) -> Found? {
    guard candidates.count == 1, var found = candidates.first else { return nil }
    found.byWhat = byWhat
    return found
  }

  /// Articles that the arrival may be: without a file as it is without one, or with a file that is gone.
  private func candidates(
    where condition: String, _ value: any DatabaseValueConvertible, _ arrival: Arrival
  ) throws -> [Found] {
    let statement = try db.cachedStatement(
      sql: "SELECT article, path, ownID, link FROM origin WHERE \(condition) LIMIT 50")
    return try Row.fetchAll(statement, arguments: [value]).compactMap { row in
      let path: String? = row[1]
      if differ(row[2], arrival.article.ownID) { return nil }
      if (path == nil) != (arrival.file == nil) { return nil }
      if let path, fileExists(path) { return nil }
      return Found(id: row[0], oldPath: path)
    }
  }

  /// Two articles with ids of their own that are not the same are two articles, whatever else agrees.
  private func differ(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return false }
    return a != b
  }
}
