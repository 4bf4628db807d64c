// Decoding with libc's `iconv`, never failing.

import Glibc

/// Decodes legacy encodings into UTF-8.
enum Transcoder {
  /// The text of bytes; each byte that cannot be decoded becomes U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> String {
    convert(bytes, from: charset, strict: false) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The text of bytes; nil when any byte cannot be decoded.
  static func decodeStrictly(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> String? {
    convert(bytes, from: charset, strict: true)
  }

  private static func convert(_ bytes: ArraySlice<UInt8>, from charset: Charset, strict: Bool) -> String? {
    guard let conversion = iconv_open("UTF-8", charset.iconvName), conversion != iconv_t(bitPattern: -1)
    else {
      return nil
    }
    defer { iconv_close(conversion) }
    var source = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(source.count * 2)
    let isWhole = source.withUnsafeMutableBytes { raw -> Bool in
      guard let start = raw.baseAddress else { return true }
      var input: UnsafeMutablePointer<CChar>? = start.assumingMemoryBound(to: CChar.self)
      var inputLeft = raw.count
      while inputLeft > 0 {
        let problem = step(conversion, &input, &inputLeft, into: &output)
        if problem == 0 { break }
        if problem == E2BIG { continue }
        if strict { return false }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        input = input?.advanced(by: 1)
        inputLeft -= 1
      }
      return true
    }
    if isWhole { finish(conversion, into: &output) }
    return isWhole ? String(decoding: output, as: UTF8.self) : nil
  }

  /// Whether libc knows an encoding by a name.
  static func knows(_ name: String) -> Bool {
    guard let conversion = iconv_open("UTF-8", name), conversion != iconv_t(bitPattern: -1) else {
      return false
    }
    iconv_close(conversion)
    return true
  }

  /// Gives out what a conversion still holds back.
  ///
  /// Where letters are composed of two bytes (windows-1255, windows-1258, Big5-HKSCS), the last waits for what might follow.
  static func finish(_ conversion: iconv_t, into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      var target = buffer.baseAddress
      var targetLeft = buffer.count
      _ = iconv(conversion, nil, nil, &target, &targetLeft)
      output.append(
        contentsOf: UnsafeRawBufferPointer(start: buffer.baseAddress, count: buffer.count - targetLeft))
    }
  }

  /// Converts as much as fits one buffer; the error number, 0 when all was converted.
  static func step(
    _ conversion: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ inputLeft: inout Int,
    into output: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
      var target = buffer.baseAddress
      var targetLeft = buffer.count
      let result = iconv(conversion, &input, &inputLeft, &target, &targetLeft)
      let problem = result == -1 ? errno : 0
      output.append(
        contentsOf: UnsafeRawBufferPointer(start: buffer.baseAddress, count: buffer.count - targetLeft))
      return problem
    }
  }
}
