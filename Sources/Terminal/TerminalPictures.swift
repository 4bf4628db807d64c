// The pictures that a terminal has been given: numbered, sent as fast as it takes them, taken back at the end.

import Screen

/// Keeps what is sent and what was sent; it belongs to the terminal, and like it to one actor.
final class TerminalPictures {
  private var sending: (pieces: PictureSending, whenDone: (Bool) -> Void)?
  private var last: UInt8 = 0
  private var given: Set<UInt8> = []
  /// What the terminal has not taken of the piece that was written last: anything else has to wait for it.
  private var rest = ""

  /// Whether there is still something to be sent.
  var isSending: Bool { sending != nil }

  /// Begins to send a picture, of which there may be one at a time; the cells that show it, nil while another is sent and for more
  /// cells than can be told apart.
  func show(
    _ pixels: Pixels, cells: Size, colors: ColorDepth, whenDone: @escaping (_ isSent: Bool) -> Void
  ) -> Picture? {
    guard sending == nil, max(cells.width, cells.height) <= Placeholders.marks.count else { return nil }
    last = Placeholders.numbers.contains(Int(last) + 1) ? last + 1 : UInt8(Placeholders.numbers.lowerBound)
    given.insert(last)
    sending = (PictureSending(pixels, number: last, cells: cells), whenDone)
    return Placeholders.picture(last, cells: cells, colors: colors)
  }

  /// Sends on while the terminal takes it, for as long as nothing else has to wait; `write` says how many bytes it took.
  func send(most pieces: Int = 16, while isTaken: () -> Bool, by write: (String) -> Int) {
    for _ in 0..<pieces where isTaken() {
      guard let piece = rest.isEmpty ? sending?.pieces.nextPiece() : rest else {
        let whenDone = sending?.whenDone
        sending = nil
        whenDone?(true)
        return
      }
      rest = String(decoding: piece.utf8.dropFirst(write(piece)), as: UTF8.self)
      if !rest.isEmpty { return }
    }
  }

  /// What has to be written before anything else can be; it counts as written.
  func interrupt() -> String {
    defer { rest = "" }
    return rest
  }

  /// What makes the terminal forget all of them; nothing more is sent.
  func takeBack() -> String {
    let end =
      interrupt() + (sending?.pieces.end ?? "") + given.sorted().map(PictureSending.forgetting).joined()
    let whenDone = sending?.whenDone
    (sending, given) = (nil, [])
    whenDone?(false)
    return end
  }
}
