// A folder of its own and a library in memory for each test.

import Articles
import Formats
import Foundation
import Storage

@testable import Intake

/// A temporary folder, gone with the test, and a library.
final class Fixture: Sendable {
  let folder: String
  let store: ArticleStore

  init() throws {
    let made = FileManager.default.temporaryDirectory.appendingPathComponent("intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = try realPath(of: made.path)
    store = try ArticleStore.inMemory { BodyFormat.searchText(of: $0.body) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file and the folders that lead to it.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes a short article with a title.
  func article(_ name: String, title: String, text: String = "The tram runs again, said the town.") throws {
    try write(name, "---\ntitle: \(title)\n---\n\n\(text)\n")
  }

  /// Sets the time of a file back or forth by seconds.
  func age(_ name: String, by seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000 + seconds)], ofItemAtPath: path(name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  @discardableResult
  func take(_ names: String..., options: ImportOptions = ImportOptions()) async throws -> ImportReport {
    let paths = names.isEmpty ? [folder] : names.map(path)
    return try await Importer(store: store).run(paths, options: options)
  }

  /// Titles of all articles, in order.
  func titles() async throws -> [String] {
    let window = try await store.window(
      Query(list: .all, order: .title), moment: ListMoment(), anchor: .start, before: 0, after: 1000)
    return window.rows.map(\.title)
  }

  func count() async throws -> Int { try await store.counts(Query(list: .all), moment: ListMoment()).total }

  func stored(_ name: String) throws -> StoredArticle? { try store.article(atPath: path(name)) }
}
