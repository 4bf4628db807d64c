// A picture in few colours, as sixels need it: the colours chosen by cutting its own in halves (median cut).

/// Pixels of at most 255 colours.
public struct FewColors: Hashable, Sendable {
  /// The number that stands for no colour.
  static let clear: UInt8 = 255

  /// Pixels across.
  let width: Int
  /// Pixels down.
  let height: Int
  /// The colours: red, green and blue, from 0 to 255.
  let palette: [[UInt8]]
  /// The number of each pixel's colour, row by row from the top.
  let numbers: [UInt8]

  /// Finds the colours of a picture; what is more than half clear is wholly so.
  public init(_ pixels: Pixels) {
    width = pixels.width
    height = pixels.height
    let cut = ColorCut(pixels)
    palette = cut.palette
    let table = cut.numbers
    numbers = pixels.bytes.withUnsafeBufferPointer { bytes in
      stride(from: 0, to: bytes.count, by: 4).map { place in
        bytes[place + 3] < 128 ? Self.clear : table[ColorCut.bin(bytes, place)]
      }
    }
  }

  /// The same, off the actor of who asks.
  @concurrent public static func find(_ pixels: Pixels) async -> FewColors { FewColors(pixels) }
}

/// The colours of a picture in 32 steps each way, cut into boxes of which each becomes one colour.
private struct ColorCut {
  private static let bins = 1 << 15

  private(set) var palette: [[UInt8]] = []
  /// The number of the colour that a bin becomes.
  private(set) var numbers = [UInt8](repeating: 0, count: bins)

  /// How many pixels a bin has, and the sums of their colours.
  private var sums = [SIMD4<Int>](repeating: .zero, count: bins)

  init(_ pixels: Pixels) {
    pixels.bytes.withUnsafeBufferPointer { bytes in
      for place in stride(from: 0, to: bytes.count, by: 4) where bytes[place + 3] >= 128 {
        sums[Self.bin(bytes, place)] &+= SIMD4(
          Int(bytes[place]), Int(bytes[place + 1]), Int(bytes[place + 2]), 1)
      }
    }
    var used = sums.indices.filter { sums[$0][3] > 0 }
    guard !used.isEmpty else { return }
    var boxes = [box(used[...])]
    while boxes.count < Int(FewColors.clear),
      let worst = boxes.indices.max(by: { boxes[$0].weight < boxes[$1].weight }),
      boxes[worst].weight > 0
    {
      let (range, side) = (boxes[worst].range, boxes[worst].side)
      used[range].sort { (Self.step($0, side), $0) < (Self.step($1, side), $1) }
      let half = used[range].reduce(0) { $0 + sums[$1][3] } / 2
      var (middle, seen) = (range.lowerBound, 0)
      repeat {
        seen += sums[used[middle]][3]
        middle += 1
      } while seen < half && middle < range.upperBound - 1
      boxes[worst] = box(used[range.lowerBound..<middle])
      boxes.append(box(used[middle..<range.upperBound]))
    }
    for (number, box) in boxes.enumerated() {
      let sum = used[box.range].reduce(SIMD4<Int>.zero) { $0 &+ sums[$1] }
      palette.append((0..<3).map { UInt8(sum[$0] / sum[3]) })
      for bin in used[box.range] { numbers[bin] = UInt8(number) }
    }
  }

  /// The bin of the pixel whose bytes begin at a place.
  @inline(__always) static func bin(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    Int(bytes[place] >> 3) << 10 | Int(bytes[place + 1] >> 3) << 5 | Int(bytes[place + 2] >> 3)
  }

  private static func step(_ bin: Int, _ side: Int) -> Int { bin >> (10 - 5 * side) & 31 }

  /// Some bins, the side on which they differ most, and how much there is to be won by cutting them.
  private func box(_ bins: ArraySlice<Int>) -> (range: Range<Int>, side: Int, weight: Int) {
    var (least, most, count) = ([31, 31, 31], [0, 0, 0], 0)
    for bin in bins {
      count += sums[bin][3]
      for side in 0..<3 {
        least[side] = min(least[side], Self.step(bin, side))
        most[side] = max(most[side], Self.step(bin, side))
      }
    }
    let lengths = (0..<3).map { most[$0] - least[$0] }
    let side = (0..<3).max { lengths[$0] < lengths[$1] } ?? 0
    return (bins.indices, side, count * lengths[side])
  }
}
