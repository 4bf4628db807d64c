// Articles and libraries for the tests of this room.

import Articles
import Foundation

@testable import Storage

/// A folder of its own for one test, gone with this value.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "broadsheet-storage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  var library: String { folder + "/library.sqlite" }

  func store(fileExists: @escaping @Sendable (String) -> Bool = { _ in true }) throws -> ArticleStore {
    try ArticleStore.open(
      at: library, migrations: Schema.migrations, searchText: { $0.body.text }, fileExists: fileExists)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// An arrival with little text.
func arrival(
  _ title: String, text: String = "", path: String? = nil, tags: [String] = [], source: String = "Gazette",
  date: Int64? = 1_600_000_000, fileTime: Int64 = 1_500_000_000, ownID: String? = nil, link: String? = nil,
  modified: Int64 = 1, version: Int = 1, importTags: [String] = [], item: String = ""
) -> Arrival {
  var article = Article(title: title, body: Body(format: "plain", text: text))
  article.tags = tags
  article.source = source
  article.ownID = ownID
  article.link = link
  article.date = date.map { ArticleDate(seconds: $0, origin: .stated) }
  let file = path.map {
    FileOrigin(
      path: $0, item: item, modified: modified, size: Int64(text.utf8.count),
      contentHash: FileOrigin.hash(of: Array((title + text + (link ?? "")).utf8)), readerVersion: version)
  }
  return Arrival(
    article: article, searchText: text, fallbackDate: ArticleDate(seconds: fileTime, origin: .file),
    file: file,
    importTags: importTags.compactMap(Tag.init))
}

extension ArticleStore {
  /// All titles of a list, in order.
  func titles(_ query: Query, moment: ListMoment = ListMoment()) async throws -> [String] {
    try await window(query, moment: moment, anchor: .start, before: 0, after: 10_000).rows.map(\.title)
  }
}

extension Query {
  /// A query of a list, changed.
  static func of(_ list: List, order: Order = .newest, _ change: (inout Query) -> Void = { _ in }) -> Query {
    var query = Query(list: list, order: order)
    change(&query)
    return query
  }
}
