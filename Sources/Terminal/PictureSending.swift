// A picture on its way to the terminal, in pieces between which anything else can be sent (kitty's graphics protocol).

import Screen

/// The pieces of one picture that are still to be sent.
struct PictureSending {
  /// Bytes of a piece, which make 4096 letters: the most that one may have.
  private static let piece = 3072

  private let pixels: Pixels
  private let opening: String
  private var next = 0

  /// Begins to send a picture under a number, as one that placeholders in so many cells show; the terminal is to answer nothing.
  init(_ pixels: Pixels, number: UInt8, cells: Size) {
    self.pixels = pixels
    opening =
      "a=T,U=1,q=2,i=\(number),f=32,s=\(pixels.width),v=\(pixels.height),c=\(cells.width),r=\(cells.height),"
  }

  /// The next piece; nil when all of it is sent.
  mutating func nextPiece() -> String? {
    guard next < pixels.bytes.count else { return nil }
    let end = min(next + Self.piece, pixels.bytes.count)
    let isLast = end == pixels.bytes.count
    defer { next = end }
    return Self.command(
      (next == 0 ? opening : "q=2,") + "m=\(isLast ? 0 : 1)", base64(pixels.bytes[next..<end]))
  }

  /// What ends a picture that is not all sent, so that the next command is understood; nothing when it is, or was not begun.
  var end: String { next > 0 && next < pixels.bytes.count ? Self.command("q=2,m=0", "") : "" }

  /// Asks whether the terminal takes pictures: it answers OK, or not at all.
  static let question = command("i=31,s=1,v=1,a=q,t=d,f=24", "AAAA")

  /// Makes the terminal forget a picture.
  static func forgetting(_ number: UInt8) -> String { command("a=d,d=I,q=2,i=\(number)", "") }

  private static func command(_ keys: String, _ letters: String) -> String {
    "\u{1B}_G\(keys)\(letters.isEmpty ? "" : ";" + letters)\u{1B}\\"
  }
}
