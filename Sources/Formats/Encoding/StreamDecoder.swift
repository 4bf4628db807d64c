// Decoding to UTF-8 while the bytes come.

import Glibc

/// Turns the bytes of one encoding into UTF-8, part by part; a character that is cut in two waits for its rest.
final class StreamDecoder {
  /// What the bytes are decoded with.
  let charset: Charset
  private let conversion: iconv_t?
  private var carried: [UInt8] = []
  /// Bytes of the byte order mark that are still to be left out.
  private var markLength: Int

  /// Begins to decode what starts with some bytes, by their mark or their declaration; UTF-8 goes through as it is.
  init(of start: [UInt8]) {
    (charset, markLength) = XMLEncoding.of(start)
    let opened = charset == .utf8 ? nil : iconv_open("UTF-8", charset.iconvName)
    conversion = opened == iconv_t(bitPattern: -1) ? nil : opened
  }

  deinit { if let conversion { iconv_close(conversion) } }

  /// The next bytes in UTF-8, without a mark; each byte that cannot be decoded becomes U+FFFD.
  func decode(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    let bytes = markLength > 0 ? Array(bytes.dropFirst(markLength)) : bytes
    markLength = 0
    guard let conversion else { return bytes }
    var source = carried.isEmpty ? bytes : carried + bytes
    carried = []
    var output: [UInt8] = []
    output.reserveCapacity(source.count * 2)
    source.withUnsafeMutableBytes { raw in
      guard let start = raw.baseAddress else { return }
      var input: UnsafeMutablePointer<CChar>? = start.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let problem = Transcoder.step(conversion, &input, &left, into: &output)
        if problem == 0 { break }
        if problem == E2BIG { continue }
        if problem == EINVAL, !isLast, left < 8 {
          carried = Array(raw[(raw.count - left)...])
          break
        }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        input = input?.advanced(by: 1)
        left -= 1
      }
    }
    if isLast { Transcoder.finish(conversion, into: &output) }
    return output
  }
}
