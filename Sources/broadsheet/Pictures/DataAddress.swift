// Pictures that an address holds itself (RFC 2397).

import Formats

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
    return Base64Text.bytes(most < text.count / 2 ? text.prefix(2 * most) : text)
  }
}
