// Runs the built program as a shell would, with a library and a home of its own.

import Foundation

/// A folder with samples and a library, gone with the test.
final class VerbRun: Sendable {
  /// What a run gave.
  struct Result: Sendable {
    var output: String
    var complaints: String
    var status: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: String

  init(zone: String = "UTC") throws {
    self.zone = zone
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("verbs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/home", withIntermediateDirectories: true)
    try write(
      "news/city/tram.md",
      "---\ntitle: The tram runs again\ndate: 2024-03-05\ntags: [transport]\n---\n\nAt last.\n")
    try write(
      "news/river.md",
      "---\ntitle: Ice on the river\ndate: 2024-01-02\n---\n\nSkaters are warned of thin ice.\n")
  }

  /// The time zone in which it runs.
  let zone: String

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The lines that a file is printed in, which is written for it.
  func shown(_ name: String, width: Int, _ text: String) throws -> [String] {
    try write(name, text)
    return try self("show", name, "--width", "\(width)").lines
  }

  /// Runs the program to its end, in the folder, away from any terminal.
  @discardableResult
  func callAsFunction(_ words: String...) throws -> Result { try self(words) }

  /// Runs the program with words that were made before.
  @discardableResult
  func callAsFunction(_ words: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["HOME": path("home"), "BROADSHEET_LIBRARY": path("library.sqlite"), "TZ": zone]
    // Files, because a pipe that fills while the other is read would stop both.
    let (output, complaints) = (path("output"), path("complaints"))
    for file in [output, complaints] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: complaints)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: URL(fileURLWithPath: complaints)), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// The program, which is built beside the tests.
  private static let program: String = {
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ".build/debug/tests.xctest"
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("broadsheet").path
  }()
}
