// Values of TOML that stand without quotes, as they must be written (TOML 1.0, "Integer" to "Local Time").

/// Tells whether bytes are a truth value, a number, a date or a time.
struct BareValue {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether bytes are one well-written value.
  static func isRight(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8) { return true }
    return [isNumber, isTime, isDate].contains { form in
      var value = BareValue(bytes)
      return form(&value) && value.place == bytes.endIndex
    }
  }

  /// Whether bytes are a date, which a space and a time may follow.
  static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var value = BareValue(bytes)
    return value.takeDate() && value.place == bytes.endIndex
  }

  private static func isNumber(_ value: inout BareValue) -> Bool {
    for (prefix, digits) in [("0x", hexadecimal), ("0o", Set("01234567".utf8)), ("0b", Set("01".utf8))] {
      if value.take(prefix) { return value.takeDigits(digits) }
    }
    _ = value.take("+") || value.take("-")
    if value.take("inf") || value.take("nan") { return true }
    let start = value.place
    guard value.takeDigits(decimal) else { return false }
    // No number but zero begins with one.
    if value.bytes[start] == UInt8(ascii: "0"), value.place > start + 1 { return false }
    if value.take("."), !value.takeDigits(decimal) { return false }
    if value.take("e") || value.take("E") {
      _ = value.take("+") || value.take("-")
      return value.takeDigits(decimal)
    }
    return true
  }

  private static func isTime(_ value: inout BareValue) -> Bool { value.takeTime() }

  private static func isDate(_ value: inout BareValue) -> Bool {
    guard value.takeDate() else { return false }
    guard value.take("T") || value.take("t") || value.take(" ") else { return true }
    guard value.takeTime() else { return false }
    if value.take("Z") || value.take("z") { return true }
    if value.take("+") || value.take("-") {
      return value.takeDigits(2) && value.take(":") && value.takeDigits(2)
    }
    return true
  }

  private mutating func takeDate() -> Bool {
    takeDigits(4) && take("-") && takeDigits(2) && take("-") && takeDigits(2)
  }

  private mutating func takeTime() -> Bool {
    guard takeDigits(2), take(":"), takeDigits(2), take(":"), takeDigits(2) else { return false }
    guard take(".") else { return true }
    let start = place
    while place < bytes.endIndex, Self.decimal.contains(bytes[place]) { place += 1 }
    return place > start
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// So many digits.
  private mutating func takeDigits(_ count: Int) -> Bool {
    guard bytes.endIndex - place >= count,
      bytes[place..<place + count].allSatisfy(Self.decimal.contains)
    else { return false }
    place += count
    return true
  }

  /// Digits, with single underscores between them.
  private mutating func takeDigits(_ digits: Set<UInt8>) -> Bool {
    let underscore = UInt8(ascii: "_")
    var endsInDigit = false
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == underscore ? !endsInDigit : !digits.contains(byte) { break }
      endsInDigit = byte != underscore
      place += 1
    }
    return endsInDigit
  }

  private static let decimal = Set("0123456789".utf8)
  private static let hexadecimal = Set("0123456789abcdefABCDEF".utf8)
}
