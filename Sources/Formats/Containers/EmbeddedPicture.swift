// Pictures that a page holds within itself, in `data:` addresses: named by what they are, so that a body need not hold them again.

/// The short address that stands for a picture of the page's own file.
///
/// It is one of a part of the same file (`cid:`, RFC 2392) whose name is a hash of the picture's base64.
enum EmbeddedPicture {
  /// Fewer letters than that make a stand-in that a script would replace, not a picture.
  private static let fewest = 4_000
  private static let start = "cid:picture-"

  /// The address that stands for a `data:` address of a picture; nil for one of anything else, or of next to nothing.
  static func address(for data: ArraySlice<UInt8>) -> String? {
    let data = data.trimmedBytes
    guard data.count >= fewest, data.starts(with: "data:image/".utf8) else { return nil }
    return data.withUnsafeBufferPointer { text in base64(in: text, from: 0).map { address(text[$0]) } }
  }

  /// Where the base64 of each picture of a page stands, by the address that stands for it.
  fileprivate static func places(in page: [UInt8]) -> [String: Range<Int>] {
    page.withUnsafeBufferPointer { page in
      var places: [String: Range<Int>] = [:]
      var at = 0
      while let place = page.place(of: "data:image/", from: at) {
        at = place + 11
        guard let base64 = base64(in: page, from: place) else { continue }
        at = base64.upperBound
        guard base64.count >= fewest - 200 else { continue }
        let address = address(page[base64])
        if places[address] == nil { places[address] = base64 }
      }
      return places
    }
  }

  /// Where the base64 of a `data:` address stands that begins at a place.
  private static func base64(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let comma = text.place(of: UInt8(ascii: ","), from: start, to: min(text.count, start + 200)),
      comma >= start + 7, text[comma - 7..<comma].elementsEqual(";base64".utf8)
    else { return nil }
    var end = comma + 1
    while end < text.count, isBase64(text[end]) { end += 1 }
    return comma + 1..<end
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }

  /// FNV-1a, as files are hashed.
  private static func address(_ base64: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in base64 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return start + String(hash, radix: 16)
  }
}

/// The pictures that a page holds within itself, looked for once.
struct EmbeddedPictures: Sendable {
  private let page: [UInt8]
  private let places: [String: Range<Int>]

  /// Looks for all of them.
  init(page: [UInt8]) {
    self.page = page
    places = EmbeddedPicture.places(in: page)
  }

  /// The bytes of the picture that an address stands for; nil when the page holds none such.
  func picture(_ address: String) -> [UInt8]? { places[address].map { Base64Text.bytes(page[$0]) } }
}
