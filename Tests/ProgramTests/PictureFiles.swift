// Pictures for tests: only their first bytes, which say how large they are.

import Foundation

enum PictureFiles {
  /// The beginning of a PNG file.
  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width, 4)
      + big(height, 4) + [8, 2, 0, 0, 0]
  }

  /// The beginning of a GIF file.
  static func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  /// The beginning of a WebP file in one of its three forms.
  static func webP(_ form: String, _ width: Int, _ height: Int) -> [UInt8] {
    let head = Array("RIFF".utf8) + little(100, 4) + Array("WEBP".utf8) + Array(form.utf8) + little(50, 4)
    let body: [UInt8] =
      switch form {
      case "VP8 ": [0, 0, 0, 0x9D, 0x01, 0x2A] + little(width | 0x4000, 2) + little(height, 2)
      case "VP8L": [0x2F] + little(width - 1 | (height - 1) << 14 | 1 << 28, 4) + [0, 0, 0, 0, 0]
      default: [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
      }
    return head + body
  }

  /// The beginning of a JPEG file with a frame of some kind; `turn` is what EXIF says of how it lies.
  static func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC0, turn: Int? = nil, isLittle: Bool = false)
    -> [UInt8]
  {
    var bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0] + big(16, 2) + Array("JFIF".utf8) + Array(repeating: 0, count: 10)
    if let turn {
      let number = isLittle ? little : big
      let tiff =
        Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2)
        + number(0x10F, 2) + number(2, 2) + number(1, 4) + number(0, 4)
        + number(0x112, 2) + number(3, 2) + number(1, 4) + number(turn, 2) + number(0, 2)
      let exif = Array("Exif".utf8) + [0, 0] + tiff
      bytes += [0xFF, 0xE1] + big(exif.count + 2, 2) + exif
    }
    return bytes + [0xFF, 0xFF, frame] + big(17, 2) + [8] + big(height, 2) + big(width, 2)
      + Array(repeating: 0, count: 12)
  }

  private static func big(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func little(_ value: Int, _ size: Int) -> [UInt8] { big(value, size).reversed() }
}

/// A folder of files that goes with the test.
final class PictureStand {
  /// Its real path.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that it lies in.
  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
