// Pictures that an address holds itself (RFC 2397).

/// Addresses like `data:image/png;base64,iVBORw0…`.
nonisolated enum DataAddress {
  /// The bytes of the picture, at least the first so many if it has as many; nil for any other address.
  static func picture(_ address: String, most: Int = .max) -> [UInt8]? {
    guard address.utf8.count <= PictureFile.largest, address.prefix(11).lowercased() == "data:image/",
      let comma = address.utf8.prefix(200).firstIndex(of: UInt8(ascii: ",")),
      address[..<comma].lowercased().hasSuffix(";base64")
    else { return nil }
    let text = address.utf8[comma...].dropFirst()
    // Four letters are three bytes.
    return bytes(base64: most < text.count / 2 ? text.prefix(2 * most) : text)
  }

  /// Bytes of base64 (RFC 4648 §4), as far as it goes; white space and the signs of a percent-encoded end are passed over.
  static func bytes(base64 text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (held, count) = (UInt32(0), 0)
    for byte in text {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="), UInt8(ascii: "%"): return bytes
      default: continue
      }
      held = held << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(count)))
      }
    }
    return bytes
  }
}
