// How large a picture is, as its first bytes say: nothing else of a picture is ever read here.

import Typesetting

/// The size that a PNG, JPEG, GIF or WebP file names; other files are no pictures here.
nonisolated enum PictureHeader {
  /// Bytes from the start of a file that are enough to find it.
  static let most = 256 << 10
  /// Pixels of the largest picture that is looked at: what unpacks to more is no picture of an article.
  static let mostPixels = 64 << 20

  /// The size of the picture that bytes begin; nil for anything else, for an empty one and for one too large.
  static func size(of bytes: [UInt8]) -> PictureSize? {
    guard let size = png(bytes) ?? gif(bytes) ?? webP(bytes) ?? jpeg(bytes), size.width > 0, size.height > 0,
      size.width <= mostPixels / size.height
    else { return nil }
    return size
  }

  /// PNG (W3C, third edition) §11.2.1.
  private static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return PictureSize(width: number(bytes, 16, 4), height: number(bytes, 20, 4))
  }

  /// GIF87a and GIF89a, logical screen descriptor.
  private static func gif(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8), bytes.count >= 10 else {
      return nil
    }
    return PictureSize(width: little(bytes, 6, 2), height: little(bytes, 8, 2))
  }

  /// WebP (RFC 9649 §2.5–2.7): lossy, lossless, extended.
  private static func webP(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      guard bytes[23..<26].elementsEqual([0x9D, 0x01, 0x2A]) else { return nil }
      return PictureSize(width: little(bytes, 26, 2) & 0x3FFF, height: little(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      guard bytes[20] == 0x2F else { return nil }
      let bits = little(bytes, 21, 4)
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8X": return PictureSize(width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1)
    default: return nil
    }
  }

  /// JPEG (ITU-T T.81 §B.2.2): the first frame header, turned where EXIF says that the picture lies on its side.
  private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var place = 2
    var liesOnItsSide = false
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = number(bytes, place + 2, 2)
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let (height, width) = (number(bytes, place + 5, 2), number(bytes, place + 7, 2))
        return liesOnItsSide
          ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)
      case 0xE1:
        let end = min(bytes.count, place + 2 + length)
        if let turn = orientation(bytes[place + 4..<max(place + 4, end)]) { liesOnItsSide = turn >= 5 }
      case 0xD9, 0xDA: return nil
      default: break
      }
      guard length >= 2 else { return nil }
      place += 2 + length
    }
    return nil
  }

  /// Tag 0x112 of the first directory of EXIF (CIPA DC-008 §4.6.4), 1 to 8; nil when there is none.
  private static func orientation(_ segment: ArraySlice<UInt8>) -> Int? {
    guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8, tiff[0] == tiff[1] else { return nil }
    func value(_ place: Int, _ size: Int) -> Int {
      tiff[0] == 0x49 ? little(tiff, place, size) : number(tiff, place, size)
    }
    let directory = value(4, 4)
    guard directory <= tiff.count - 2 else { return nil }
    for entry in 0..<min(value(directory, 2), 64) {
      let place = directory + 2 + 12 * entry
      guard place + 12 <= tiff.count else { return nil }
      if value(place, 2) == 0x112 { return value(place + 8, 2) }
    }
    return nil
  }

  /// A number whose highest byte comes first.
  private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number whose lowest byte comes first.
  private static func little(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
    bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
