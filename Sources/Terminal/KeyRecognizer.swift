// What the bytes at the head of the input are: a key, a mouse report, an answer, or not yet known.

import Screen

/// What the bytes at the head of the input mean, and how many they are.
enum Recognition: Hashable {
  /// More bytes are needed to tell.
  case incomplete
  case key(Key, Int)
  case mouse(MouseReport, Int)
  case reply(TerminalReply, Int)
  /// A paste begins after these.
  case paste(Int)
  /// Complete, and nothing that a reader does.
  case unknown(Int)
}

/// Recognizes what a terminal sends, by the terminal's description and by what all terminals share (ECMA-48 §5.4).
struct KeyRecognizer {
  /// Keys by their bytes, from the terminal's description.
  let sequences: [[UInt8]: Key]
  /// Meanings of 0x80–0xFF in a locale of single bytes; nil for UTF-8.
  let highBytes: [Unicode.Scalar?]?
  private let longest: Int

  init(sequences: [[UInt8]: Key], highBytes: [Unicode.Scalar?]?) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == escape }
    self.highBytes = highBytes
    longest = self.sequences.keys.map(\.count).max() ?? 0
  }

  /// What the first bytes mean; there must be one.
  func recognize(_ bytes: ArraySlice<UInt8>) -> Recognition {
    let bytes = ArraySlice(bytes)
    guard let first = bytes.first else { return .incomplete }
    if first != escape { return recognizeCharacter(bytes, first: first) }
    if longest > 1, bytes.count > 1 {
      for count in stride(from: min(longest, bytes.count), to: 1, by: -1) {
        if let key = sequences[Array(bytes.prefix(count))] { return .key(key, count) }
      }
    }
    guard let second = bytes.dropFirst().first else { return .incomplete }
    switch second {
    case escape: return .key(Key(.escape), 1)
    case UInt8(ascii: "["): return ControlSequence.recognize(bytes)
    case UInt8(ascii: "O"):
      guard let final = bytes.dropFirst(2).first else { return .incomplete }
      return KeySequences.applicationKey(final).map { .key($0, 3) } ?? .unknown(3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return ControlString.recognize(bytes)
    default:
      guard case .key(var key, let count) = recognizeCharacter(bytes.dropFirst(), first: second) else {
        return recognizeCharacter(bytes.dropFirst(), first: second).after(1)
      }
      key.alt = true
      return .key(key, count + 1)
    }
  }

  /// Bytes of text in the line's character set, with U+FFFD where they mean nothing.
  func text(_ bytes: [UInt8]) -> String {
    guard let highBytes else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(
        byte < 0x80 ? Unicode.Scalar(byte) : highBytes[Int(byte) - 0x80] ?? "\u{FFFD}")
    }
    return text
  }

  private func recognizeCharacter(_ bytes: ArraySlice<UInt8>, first: UInt8) -> Recognition {
    switch first {
    case 0: return .key(Key(.character(" "), control: true), 1)
    case 8, 0x7F: return .key(Key(.backspace), 1)
    case 9: return .key(Key(.tab), 1)
    case 10, 13: return .key(Key(.enter), 1)
    case 1..<0x1B: return .key(Key(.character(letter(first + 0x60)), control: true), 1)
    case 0x1C..<0x20: return .key(Key(.character(letter(first + 0x40)), control: true), 1)
    case 0x20..<0x7F: return .key(Key(.character(letter(first))), 1)
    default: break
    }
    if let highBytes {
      guard let scalar = highBytes[Int(first) - 0x80], scalar.value >= 0xA0 else { return .unknown(1) }
      return .key(Key(.character(Character(scalar))), 1)
    }
    guard (0xC2...0xF4).contains(first) else { return .unknown(1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let whole = bytes.prefix(count)
    guard whole.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .unknown(1) }
    guard whole.count == count else { return .incomplete }
    guard let text = String(validating: whole, as: UTF8.self), let character = text.first,
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return .unknown(count) }
    return .key(Key(.character(character)), count)
  }

  private func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }
}

extension Recognition {
  /// The same, some bytes further on.
  func after(_ skipped: Int) -> Recognition {
    switch self {
    case .incomplete: .incomplete
    case .key(let key, let count): .key(key, count + skipped)
    case .mouse(let report, let count): .mouse(report, count + skipped)
    case .reply(let reply, let count): .reply(reply, count + skipped)
    case .paste(let count): .paste(count + skipped)
    case .unknown(let count): .unknown(count + skipped)
    }
  }
}
