// Sizes of pictures, as their first bytes say; and nothing worse than "none" for bytes that lie.

import Chance
import Testing
import Typesetting

@testable import broadsheet

@Suite struct PictureHeaderTests {
  private static let samples: [[UInt8]] = [
    PictureFiles.png(640, 480), PictureFiles.gif(640, 480), PictureFiles.jpeg(640, 480),
    PictureFiles.jpeg(640, 480, frame: 0xC2), PictureFiles.jpeg(640, 480, turn: 1),
    PictureFiles.jpeg(480, 640, turn: 6), PictureFiles.jpeg(480, 640, turn: 8, isLittle: true),
    PictureFiles.webP("VP8 ", 640, 480), PictureFiles.webP("VP8L", 640, 480),
    PictureFiles.webP("VP8X", 640, 480),
  ]

  @Test(arguments: samples)
  func sizesAreRead(bytes: [UInt8]) {
    #expect(PictureHeader.size(of: bytes) == PictureSize(width: 640, height: 480))
  }

  @Test(arguments: [
    [], Array("GIF89b\u{1}\u{1}\u{1}\u{1}".utf8), Array("<svg width='20' height='20'/>".utf8),
    PictureFiles.png(0, 10), PictureFiles.gif(10, 0), PictureFiles.png(70_000, 70_000),
    PictureFiles.png(0xFFFF_FFFF, 0xFFFF_FFFF), [0xFF, 0xD8, 0xFF, 0xD9],
    PictureFiles.jpeg(10, 10, frame: 0xC4),
    Array("push graphic-context\nimage Over 0,0 0,0 'http://a.example/'".utf8),
  ])
  func whatIsNoneHasNone(bytes: [UInt8]) { #expect(PictureHeader.size(of: bytes) == nil) }

  @Test func brokenBytesAreHarmless() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Dice(seed: seed)
    for sample in Self.samples {
      for count in sample.indices { _ = PictureHeader.size(of: Array(sample[..<count])) }
      for _ in 0..<3000 {
        var broken = sample
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let size = PictureHeader.size(
          of: Array(broken.prefix(Int.random(in: 0...broken.count, using: &random))))
        guard let size else { continue }
        #expect(
          size.width > 0 && size.height > 0 && size.width * size.height <= 64 << 20, "seed \(seed)")
      }
    }
  }
}
