// Bytes from a terminal become keys, pastes and mouse events: a pure state machine over bytes and moments.

import Screen

/// Turns what a terminal sends into inputs, however the line cuts it into pieces.
///
/// Time passes only in `quiet(at:)`, which says that at that moment nothing waited to be read: so bytes that lay unread
/// while the program was busy are never taken for slow ones. Esc acts within 25 ms; when `[` or `O` follows within a
/// second it was the beginning of a key that the line has split, and the whole is that key.
struct KeyDecoder {
  typealias Moment = ContinuousClock.Instant

  /// How long an Esc waits for the rest of a key before it acts.
  static let escapeDelay = Duration.milliseconds(25)
  /// How long the rest of a split key may take.
  static let splitDelay = Duration.seconds(1)
  /// How long a paste may pause before it is taken as it is.
  static let pasteDelay = Duration.seconds(10)
  /// Bytes of one paste that are kept; the rest is dropped.
  static let pasteLimit = 1 << 20

  /// What the terminal answered, until taken.
  private(set) var replies: [TerminalReply] = []
  /// True while an answer of the terminal may still come.
  var awaitsReplies = false

  private let recognizer: KeyRecognizer
  private var clicks = ClickCounter()
  private var pending: [UInt8] = []
  private var pendingSince: Moment?
  /// The Esc at the head of `pending` has acted already.
  private var escapeActed = false
  /// Until when an Esc that acted may turn out to be the beginning of a key.
  private var splitUntil: Moment?
  private var paste: [UInt8]?

  /// Makes a decoder; `highBytes` are the meanings of 0x80–0xFF in a locale of single bytes, nil for UTF-8.
  init(sequences: [[UInt8]: Key] = [:], highBytes: [Unicode.Scalar?]? = nil) {
    recognizer = KeyRecognizer(sequences: sequences, highBytes: highBytes)
  }

  /// When to call `quiet(at:)` at the latest, if nothing comes before; nil when nothing is held.
  var deadline: Moment? {
    if let pendingSince {
      if paste != nil { return pendingSince + Self.pasteDelay }
      if !pending.isEmpty {
        return pendingSince + (pending == [escape] && !escapeActed ? Self.escapeDelay : Self.splitDelay)
      }
    }
    return splitUntil
  }

  /// Takes the answers of the terminal that have come.
  mutating func takeReplies() -> [TerminalReply] {
    defer { replies = [] }
    return replies
  }

  /// Takes bytes and returns what they mean, with those held before.
  mutating func feed(_ bytes: some Collection<UInt8>, at now: Moment) -> [Input] {
    guard let first = bytes.first else { return [] }
    if splitUntil != nil, pending.isEmpty {
      let continues = first == UInt8(ascii: "[") || first == UInt8(ascii: "O")
      if continues || awaitsReplies && first == UInt8(ascii: "]") {
        pending = [escape]
        escapeActed = true
      }
    }
    splitUntil = nil
    pending.append(contentsOf: bytes)
    pendingSince = now
    return drain(at: now)
  }

  /// Says that nothing waited at this moment; returns what was held for too long.
  mutating func quiet(at now: Moment) -> [Input] {
    guard let deadline, now >= deadline else { return [] }
    guard let since = pendingSince, !pending.isEmpty || paste != nil else {
      splitUntil = nil
      return []
    }
    if let text = paste {
      paste = nil
      let rest = pending
      pending = []
      return [.paste(pastedText(text + rest))]
    }
    if pending == [escape], !escapeActed {
      pending = []
      splitUntil = since + Self.splitDelay
      return [.key(Key(.escape))]
    }
    return abandon(at: now)
  }

  /// Gives up waiting for the rest of a sequence: one letter after Esc was typed, anything longer was never keys.
  private mutating func abandon(at now: Moment) -> [Input] {
    defer {
      pending = []
      escapeActed = false
    }
    guard pending.first == escape, pending.count == 2 else { return [] }
    return [.key(Key(.character(Character(Unicode.Scalar(pending[1]))), alt: !escapeActed))]
  }

  private mutating func drain(at now: Moment) -> [Input] {
    var inputs: [Input] = []
    var position = 0
    while position < pending.count {
      if paste != nil {
        pending.removeFirst(position)
        position = 0
        guard let text = takePaste() else { break }
        inputs.append(.paste(text))
        continue
      }
      let recognition = recognizer.recognize(pending[position...])
      if case .incomplete = recognition { break }
      let acted = escapeActed
      escapeActed = false
      switch recognition {
      case .incomplete: break
      case .key(var key, let count):
        position += count
        // The Esc has acted, so it is no Alt.
        if acted, count == 2 { key.alt = false }
        inputs.append(.key(key))
      case .mouse(let report, let count):
        position += count
        if let event = clicks.event(for: report, at: now) { inputs.append(.mouse(event)) }
      case .reply(let reply, let count):
        position += count
        if case .background(let isDark) = reply { inputs.append(.background(isDark: isDark)) }
        replies.append(reply)
      case .paste(let count):
        position += count
        paste = []
      case .unknown(let count):
        // After an Esc that acted, `[` or `O` and a letter that make no key were typed one by one.
        position += acted && count == 3 ? 1 : count
      }
    }
    pending.removeFirst(position)
    return inputs
  }

  /// Moves pending bytes into the paste; its text when its end is among them.
  private mutating func takePaste() -> String? {
    guard var text = paste else { return nil }
    let end = Array("\u{1B}[201~".utf8)
    var found: Int?
    var index = 0
    while index + end.count <= pending.count {
      if pending[index] == escape, pending[index..<index + end.count].elementsEqual(end) {
        found = index
        break
      }
      index += 1
    }
    // Without an end, what may be its beginning stays for the next read.
    let taken = found ?? pending.count - heldTail(of: end)
    text.append(contentsOf: pending[..<taken].prefix(Self.pasteLimit - text.count))
    pending.removeFirst(found == nil ? taken : taken + end.count)
    paste = found == nil ? text : nil
    return found == nil ? nil : pastedText(text)
  }

  private func heldTail(of end: [UInt8]) -> Int {
    (1..<end.count).reversed().first { pending.suffix($0).elementsEqual(end.prefix($0)) } ?? 0
  }

  private func pastedText(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      // Terminals send a line's end as a carriage return.
      if byte != 13 {
        lines.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 10 {
        lines.append(10)
      }
    }
    return recognizer.text(lines)
  }
}

/// The byte of Esc.
let escape: UInt8 = 0x1B
