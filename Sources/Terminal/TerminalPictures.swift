// The pictures that a terminal has been given: numbered, sent as fast as it takes them, taken back at the end.

import Screen

/// Keeps what is sent and what was sent.
@MainActor final class TerminalPictures {
  private var sending: (pieces: PictureSending, whenDone: (Bool) -> Void)?
  private var last: UInt8 = 0
  private var given: Set<UInt8> = []

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

  /// Sends on while the terminal takes it, for as long as nothing else has to wait.
  func send(most pieces: Int = 16, while isTaken: () -> Bool, by write: (String) -> Void) {
    for _ in 0..<pieces where isTaken() {
      guard let piece = sending?.pieces.nextPiece() else {
        let whenDone = sending?.whenDone
        sending = nil
        whenDone?(true)
        return
      }
      write(piece)
    }
  }

  /// What makes the terminal forget all of them; nothing more is sent.
  func takeBack() -> String {
    let end = (sending?.pieces.end ?? "") + given.sorted().map(PictureSending.forgetting).joined()
    let whenDone = sending?.whenDone
    (sending, given) = (nil, [])
    whenDone?(false)
    return end
  }
}
