// Pictures as sixels: read back as they were written, in colours near their own, and nothing below their cells.

import Chance
import ProbeFrames
import Screen
import Testing

@testable import Terminal

@Suite struct SixelTests {
  /// Random pixels: some areas of one colour, some noise, some clear.
  private func pixels(_ width: Int, _ height: Int, _ random: inout Dice) throws -> Pixels {
    var bytes: [UInt8] = []
    var color: [UInt8] = [0, 0, 0, 255]
    for _ in 0..<width * height {
      if Int.random(in: 0..<9, using: &random) == 0 {
        color = (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) }
        color.append(Int.random(in: 0..<6, using: &random) == 0 ? 0 : 255)
      }
      bytes += color
    }
    return try #require(Pixels(width: width, height: height, bytes: bytes))
  }

  private func sent(_ sending: SixelSending) -> (text: String, pieces: Int) {
    var (sending, text, pieces) = (sending, "", 0)
    while let piece = sending.nextPiece() {
      #expect(piece.utf8.count <= 4096)
      text += piece
      pieces += 1
    }
    #expect(sending.isSent)
    return (text, pieces)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    var random = Dice(seed: seed)
    for _ in 0..<60 {
      let (width, height) = (Int.random(in: 1...90, using: &random), Int.random(in: 1...50, using: &random))
      let picture = FewColors(try pixels(width, height, &random))
      let left = Int.random(in: 0..<width, using: &random)
      let top = Int.random(in: 0..<height, using: &random)
      let columns = left..<left + Int.random(in: 1...width, using: &random)
      let rows = top..<top + Int.random(in: 1...height + 9, using: &random)
      let (text, _) = sent(SixelSending(picture, columns: columns, rows: rows, x: 7, y: 3))
      guard rows.count >= 6 else {
        #expect(text.isEmpty)
        continue
      }
      let head = "\u{1B}7\u{1B}[3;7H"
      #expect(text.hasPrefix(head) && text.hasSuffix("\u{1B}\\\u{1B}8"), "seed \(seed)")
      let read = try #require(
        SixelReading(String(text.dropFirst(head.count).dropLast(2))), "seed \(seed)")
      #expect(read.said.width == min(columns.upperBound, width) - left, "seed \(seed)")
      #expect(read.said.height <= rows.count && read.said.height > min(rows.count, height - top) - 6)
      for (y, line) in read.rows.enumerated() {
        for (x, color) in line.enumerated() {
          var wanted: [Int]?
          if top + y < height {
            let number = picture.numbers[(top + y) * width + left + x]
            if number != FewColors.clear {
              wanted = picture.palette[Int(number)].map { (Int($0) * 100 + 127) / 255 }
            }
          }
          if color != wanted { Issue.record("\(x) \(y): \(String(describing: color)), seed \(seed)") }
        }
      }
    }
  }

  @Test func coloursAreNearTheirOwn() throws {
    // A gradient, and one thing of quite another colour in it.
    var bytes: [UInt8] = []
    for y in 0..<200 {
      for x in 0..<300 {
        bytes += x < 6 ? [0, 255, 0, 255] : [UInt8(y), UInt8(y / 2 + 60), UInt8(200 - y), 255]
      }
    }
    let picture = FewColors(try #require(Pixels(width: 300, height: 200, bytes: bytes)))
    #expect(picture.palette.count <= 255)
    for place in picture.numbers.indices {
      let color = picture.palette[Int(picture.numbers[place])]
      for side in 0..<3 where abs(Int(color[side]) - Int(bytes[4 * place + side])) > 8 {
        Issue.record("\(place): \(color)")
        return
      }
    }
  }
}
