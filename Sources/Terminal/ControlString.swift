// Control strings, ESC ], ESC P or ESC _ … ST: what the terminal answers about itself.

import Screen

/// What a terminal answered.
enum TerminalReply: Hashable {
  /// Its background is dark, or light.
  case background(isDark: Bool)
  /// It can hold a frame back until it is whole (private mode 2026).
  case wholeFrames(Bool)
  /// It takes pictures by kitty's graphics protocol.
  case pictures
  /// Which program it is, and of which version (xterm's XTVERSION).
  case version(String)
  /// How many pixels a cell has.
  case cell(CellPixels)
  /// What kind of terminal it is: every terminal answers this, so what was asked before it has been answered or never will be.
  case attributes(takesSixel: Bool)
}

/// A control string (ECMA-48 §5.6), ended by BEL or ESC \.
enum ControlString {
  /// Bytes of a string that are waited for.
  static let limit = 4096

  /// What bytes that begin with ESC and an opener mean.
  ///
  /// The opener alone is also what Alt and that letter send; a string goes on with a digit or one of a few signs.
  static func recognize(_ bytes: ArraySlice<UInt8>) -> Recognition {
    let opener = bytes[bytes.startIndex + 1]
    let body = bytes.dropFirst(2)
    guard let first = body.first else { return .incomplete }
    let isString =
      switch opener {
      case UInt8(ascii: "]"): (48...57).contains(first)
      case UInt8(ascii: "_"): first == UInt8(ascii: "G")
      default: (48...57).contains(first) || ">!|$+".utf8.contains(first)
      }
    guard isString else {
      let character = Character(Unicode.Scalar(opener))
      return .key(Key(.character(character), alt: true), 2)
    }
    guard let end = body.firstIndex(where: { $0 == 7 || $0 == escape }) else {
      return bytes.count > limit ? .unknown(bytes.count) : .incomplete
    }
    var count = end - bytes.startIndex + 1
    if body[end] == escape {
      guard end + 1 < body.endIndex else { return .incomplete }
      // Anything but a backslash begins something new.
      count += body[end + 1] == UInt8(ascii: "\\") ? 1 : -1
    }
    if opener == UInt8(ascii: "_") {
      return body[..<end].elementsEqual("Gi=31;OK".utf8) ? .reply(.pictures, count) : .unknown(count)
    }
    if opener == UInt8(ascii: "P"), body.starts(with: ">|".utf8) {
      return .reply(.version(String(decoding: body[..<end].dropFirst(2).prefix(64), as: UTF8.self)), count)
    }
    guard opener == UInt8(ascii: "]"), let isDark = darkness(body[..<end]) else { return .unknown(count) }
    return .reply(.background(isDark: isDark), count)
  }

  /// Whether `11;rgb:RRRR/GGGG/BBBB` is dark, by perceived lightness; nil for anything else.
  private static func darkness(_ body: ArraySlice<UInt8>) -> Bool? {
    let text = String(decoding: body, as: UTF8.self)
    guard text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap { digits in
      Int(digits, radix: 16).map { Double($0) / Double((1 << (4 * digits.count)) - 1) }
    }
    guard parts.count == 3 else { return nil }
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] < 0.5
  }
}
