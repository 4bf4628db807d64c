// Every sample reads as it was recorded; `RECORD=1` records anew.

import Foundation
import Testing

@testable import Formats

/// A file under `Samples` with its recorded reading beside it.
struct SampleFile: CustomTestStringConvertible, Sendable {
  let path: String
  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
  var source: SourceFile {
    get throws {
      SourceFile(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), name: path)
    }
  }

  /// All samples, or those of one folder.
  static func all(in folder: String? = nil) -> [SampleFile] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains(".") && !$0.hasSuffix(".reading") && $0.hasPrefix(folder ?? "") }
      .sorted()
      .map { SampleFile(path: root.appendingPathComponent($0).path) }
  }
}

@Test(arguments: SampleFile.all())
func readsAsRecorded(sample: SampleFile) throws {
  let reading = recorded(try ArticleFormat.read(try sample.source))
  let record = URL(fileURLWithPath: sample.path + ".reading")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(reading.utf8).write(to: record)
  }
  let kept = String(decoding: try Data(contentsOf: record), as: UTF8.self)
  #expect(reading == kept)
}

@Test func thereAreSamplesOfEveryFormat() {
  #expect(SampleFile.all(in: "text/").count >= 12)
  #expect(SampleFile.all(in: "prose/").count >= 8)
  #expect(SampleFile.all(in: "markdown/").count >= 4)
  #expect(SampleFile.all(in: "feed/").count >= 13)
  #expect(SampleFile.all(in: "jsonfeed/").count >= 3)
  #expect(SampleFile.all(in: "opml/").count >= 3)
  #expect(SampleFile.all(in: "encodings/").count >= 6)
  #expect(SampleFile.all(in: "html/").count >= 18)
  #expect(SampleFile.all(in: "archives/").count >= 3)
}
