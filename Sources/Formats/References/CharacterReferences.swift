// Resolving character references: `&amp;`, `&#8217;`, `&hellip;`.

/// Replaces references by the characters that they stand for; what is none stays as it was written.
enum CharacterReferences {
  /// Whose rules are followed.
  enum Rules {
    /// XML's, and HTML's names besides: a reference ends with a semicolon.
    case xml
    /// HTML's: some names may stand without one.
    case html
  }

  /// Appends a run with its references resolved; `own` are the entities that the document declares.
  static func append(
    _ run: Run, to bytes: inout [UInt8], by rules: Rules = .xml, own: [String: String] = [:]
  ) {
    var place = 0
    while let mark = run.place(of: UInt8(ascii: "&"), from: place, to: run.count) {
      bytes.append(contentsOf: run.part(place, mark))
      place = mark + append(referenceAt: mark, in: run, to: &bytes, rules, own)
    }
    bytes.append(contentsOf: run.part(place, run.count))
  }

  /// A text with its references resolved.
  static func resolved(_ text: Substring, by rules: Rules = .html) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &bytes, by: rules) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what the reference at a place stands for, or the `&` alone; how many bytes were used.
  static func append(
    referenceAt mark: Int, in run: Run, to bytes: inout [UInt8], _ rules: Rules, _ own: [String: String]
  ) -> Int {
    if mark + 1 < run.count, run[mark + 1] == UInt8(ascii: "#") {
      if let (value, length) = number(run, mark + 2) {
        append(value, to: &bytes)
        return length + 2
      }
    } else {
      var end = mark + 1
      while end < run.count, end - mark <= 33, run[end].isASCIILetter || run[end].isASCIIDigit { end += 1 }
      let name = run.part(mark + 1, end)
      if end < run.count, run[end] == UInt8(ascii: ";"), !name.isEmpty {
        if let byte = plain(name) {
          bytes.append(byte)
          return name.count + 2
        }
        if let text = (own.isEmpty ? nil : own[name.string]) ?? named(name) {
          bytes.append(contentsOf: text.utf8)
          return name.count + 2
        }
      }
      // What looks like a parameter of an address is one: `?a=1&copy=2`.
      if rules == .html, end == run.count || run[end] != UInt8(ascii: "="),
        Entities.mayStandBare(name.string[...]), let text = Entities.character(named: name.string[...])
      {
        bytes.append(contentsOf: text.utf8)
        return name.count + 1
      }
    }
    bytes.append(UInt8(ascii: "&"))
    return 1
  }

  private static func named(_ name: Run) -> String? {
    name.count <= 32 ? Entities.character(named: name.string[...]) : nil
  }

  /// The five that XML itself knows.
  @inline(__always)
  private static func plain(_ name: Run) -> UInt8? {
    switch name.count {
    case 2 where name[1] == UInt8(ascii: "t"):
      name[0] == UInt8(ascii: "l")
        ? UInt8(ascii: "<") : name[0] == UInt8(ascii: "g") ? UInt8(ascii: ">") : nil
    case 3 where name.has("amp", at: 0): UInt8(ascii: "&")
    case 4 where name.has("quot", at: 0): UInt8(ascii: "\"")
    case 4 where name.has("apos", at: 0): UInt8(ascii: "'")
    default: nil
    }
  }

  /// The number that stands at a place and how many bytes it takes, its semicolon included.
  private static func number(_ run: Run, _ start: Int) -> (value: UInt32, length: Int)? {
    var at = start
    let isHex = at < run.count && run[at] | 0x20 == UInt8(ascii: "x")
    if isHex { at += 1 }
    let first = at
    var value: UInt32 = 0
    while at < run.count {
      let byte = run[at]
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex, 0x61...0x66 where isHex: digit = UInt32((byte | 0x20) - 0x57)
      default: digit = 99
      }
      if digit == 99 { break }
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > first else { return nil }
    if at < run.count, run[at] == UInt8(ascii: ";") { at += 1 }
    return (value, at - start)
  }

  /// Appends a character by its number; numbers of windows-1252 mean what people meant (HTML Living Standard §13.2.5.80).
  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let meant = (0x80...0x9F).contains(value) ? windows1252[Int(value - 0x80)] : value
    guard meant >= 0x20 || meant == 9 || meant == 10 || meant == 13, let scalar = Unicode.Scalar(meant) else {
      if meant >= 0x20 { bytes.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
      return
    }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]
}
