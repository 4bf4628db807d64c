// A locale of single bytes, made for a test: no machine need have one installed.

import Foundation

/// A folder with the locale `en_US` in ISO 8859-1; it goes when this does.
public final class LatinLocale {
  /// Why there is no locale.
  public enum Failure: Error {
    /// The program `localedef` did not make it; the package “locales” has what it needs.
    case notMade(screen: String)
  }

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "locale-\(UUID().uuidString)")

  /// The variables that choose it.
  public var environment: [String: String] { ["LANG": "en_US", "LOCPATH": folder.path] }

  /// Makes the locale.
  public init() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("en_US").path
    let maker = try PtySession(
      "/usr/bin/localedef", ["--no-archive", "-c", "-i", "en_US", "-f", "ISO-8859-1", path])
    defer { maker.finish() }
    // Warnings about the source are status 1.
    let code = try await maker.exitCode()
    guard code == 0 || code == 1 else { throw Failure.notMade(screen: maker.screen.text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
