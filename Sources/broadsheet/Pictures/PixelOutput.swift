// Pixels that chafa prints in the form of kitty's graphics protocol: taken out of it, and nothing else with them.

import Formats
import Terminal

/// Reads commands `ESC _ G keys ; base64 ESC \` whose first says the size.
nonisolated enum PixelOutput {
  /// Pixels of the largest picture that is taken.
  static let most = 4 << 20
  /// Bytes of an output that holds as many: each pixel has four, which make more than five letters, and each command has keys.
  static let mostBytes = most * 6

  /// The picture of an output; nil when it is none, or not whole.
  static func pixels(_ output: [UInt8]) -> Pixels? {
    var size: (width: Int, height: Int)?
    var bytes: [UInt8] = []
    var rest = output[...]
    while let start = rest.firstIndex(of: 0x1B) {
      let command = rest[start...].dropFirst()
      guard command.starts(with: "_G".utf8), let end = command.firstIndex(of: 0x1B) else { break }
      let parts = command[..<end].dropFirst(2).split(
        separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
      if size == nil {
        let keys = keys(parts[0])
        guard keys["f"] == 32, let width = keys["s"], let height = keys["v"], width > 0, height > 0,
          width <= most / height
        else { return nil }
        size = (width, height)
        bytes.reserveCapacity(4 * width * height)
      }
      if parts.count > 1 { bytes += Base64Text.bytes(parts[1]) }
      // The escape begins what ends the command.
      rest = rest[end...].dropFirst(2)
    }
    return size.flatMap { Pixels(width: $0.width, height: $0.height, bytes: bytes) }
  }

  /// Keys with numbers, as in `a=T,f=32`.
  private static func keys(_ text: ArraySlice<UInt8>) -> [String: Int] {
    var keys: [String: Int] = [:]
    for pair in String(decoding: text, as: UTF8.self).split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, let number = Int(parts[1]) { keys[String(parts[0])] = number }
    }
    return keys
  }
}
