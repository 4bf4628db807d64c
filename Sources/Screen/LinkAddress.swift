// Which addresses may leave the program: to a browser, or to a terminal that follows links by itself.

/// The schemes of addresses that are opened; any other could start anything.
public enum LinkAddress {
  /// The schemes, in small letters.
  public static let schemes = ["http", "https", "mailto", "gemini", "gopher"]

  /// An address as a terminal may be told it: ASCII that shows, other bytes as `%XX` (RFC 3986 §2.1).
  ///
  /// Nil for one with white space or a control character, of another scheme, or longer than terminals take (2,083 bytes).
  public static func forTerminal(_ address: String) -> String? {
    let bytes = address.hasPrefix("//") ? "https:" + address : address
    guard let colon = bytes.utf8.firstIndex(of: UInt8(ascii: ":")),
      schemes.contains(bytes[..<colon].lowercased())
    else { return nil }
    var told = ""
    for byte in bytes.utf8 {
      if byte <= 0x20 || byte == 0x7F { return nil }
      if byte < 0x80 {
        told.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        told += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return told.utf8.count <= 2_083 ? told : nil
  }
}
