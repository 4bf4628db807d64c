// Bytes as letters that any line carries (RFC 4648 §4).

/// Text as base64 of its UTF-8.
func base64(_ text: String) -> String { base64(Array(text.utf8)[...]) }

/// Bytes as base64.
func base64(_ bytes: ArraySlice<UInt8>) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.endIndex)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      encoded.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
