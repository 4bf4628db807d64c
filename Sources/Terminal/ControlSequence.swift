// Control sequences, ESC [ parameters final: keys, mouse reports, answers.

import Screen

/// A control sequence (ECMA-48 §5.4): ESC [, parameter bytes, intermediate bytes, one final byte.
struct ControlSequence {
  /// Bytes that no sequence of a sane terminal exceeds.
  static let limit = 256

  private let lead: UInt8?
  private let parameters: [Int]
  private let intermediate: UInt8?
  private let final: UInt8

  /// What bytes that begin with ESC [ mean.
  static func recognize(_ bytes: ArraySlice<UInt8>) -> Recognition {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "M") { return MouseReport.recognizeOldStyle(bytes) }
    if body.first == UInt8(ascii: "[") { return recognizeConsole(bytes) }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return bytes.count > limit ? .unknown(bytes.count) : .incomplete
    }
    let count = end - bytes.startIndex + 1
    // A sequence cut off by another: what was there is nothing, the rest is looked at anew.
    guard (0x40...0x7E).contains(body[end]) else { return .unknown(count - 1) }
    return ControlSequence(body[..<end], final: body[end]).recognition(count: count)
  }

  /// The Linux console sends ESC [ [ A to E for its first five function keys.
  private static func recognizeConsole(_ bytes: ArraySlice<UInt8>) -> Recognition {
    guard let final = bytes.dropFirst(3).first else { return .incomplete }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .unknown(3) }
    return .key(Key(.function(Int(final - UInt8(ascii: "A")) + 1)), 4)
  }

  private init(_ body: ArraySlice<UInt8>, final: UInt8) {
    let hasLead = body.first.map { (UInt8(ascii: "<")...UInt8(ascii: "?")).contains($0) } ?? false
    lead = hasLead ? body.first : nil
    intermediate = body.last.flatMap { (0x20...0x2F).contains($0) ? $0 : nil }
    parameters = body.dropFirst(hasLead ? 1 : 0).prefix { $0 >= 0x30 }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { digits in
        digits.prefix(6).reduce(0) { (48...57).contains($1) ? $0 * 10 + Int($1 - 48) : $0 }
      }
    self.final = final
  }

  private func recognition(count: Int) -> Recognition {
    switch (lead, intermediate) {
    case (UInt8(ascii: "<"), nil):
      return MouseReport(parameters: parameters, final: final).map { .mouse($0, count) } ?? .unknown(count)
    case (UInt8(ascii: "?"), nil):
      guard final == UInt8(ascii: "c") else { return .unknown(count) }
      // The first says the kind, the others what it can do.
      return .reply(.attributes(takesSixel: parameters.dropFirst().contains(4)), count)
    case (UInt8(ascii: "?"), UInt8(ascii: "$")):
      guard final == UInt8(ascii: "y"), parameters.count == 2, parameters[0] == 2026 else {
        return .unknown(count)
      }
      return .reply(.wholeFrames(parameters[1] == 1 || parameters[1] == 2), count)
    case (nil, nil): return keyRecognition(count: count)
    default: return .unknown(count)
    }
  }

  private func keyRecognition(count: Int) -> Recognition {
    if final == UInt8(ascii: "t") {
      guard parameters.count == 3, parameters[0] == 6,
        let cell = CellPixels(width: parameters[2], height: parameters[1])
      else { return .unknown(count) }
      return .reply(.cell(cell), count)
    }
    if final == UInt8(ascii: "~") {
      let number = parameters.first ?? 0
      if number == 200 { return .paste(count) }
      guard var key = KeySequences.numberedKey(number) else { return .unknown(count) }
      KeySequences.modify(&key, by: parameters.dropFirst().first)
      return .key(key, count)
    }
    guard var key = KeySequences.letterKey(final) else { return .unknown(count) }
    // ESC [ 1 ; 2 R answers a question about the cursor when its first number is a row.
    if parameters.count > 1, parameters[0] != 1 { return .unknown(count) }
    KeySequences.modify(&key, by: parameters.dropFirst().first)
    return .key(key, count)
  }
}
