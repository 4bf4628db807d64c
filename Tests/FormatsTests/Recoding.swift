// Texts in legacy encodings, for tests.

import Glibc

@testable import Formats

/// Writes texts in other encodings.
enum Recoding {
  /// A text's bytes in an encoding; nil when the encoding cannot hold it.
  static func bytes(of text: String, in charset: Charset) -> [UInt8]? {
    guard let conversion = iconv_open(charset.iconvName, "UTF-8"), conversion != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(conversion) }
    var source = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: source.count * 4 + 16)
    let written = source.withUnsafeMutableBytes { input -> Int? in
      output.withUnsafeMutableBytes { buffer -> Int? in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = input.count
        var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toLeft = buffer.count
        guard iconv(conversion, &from, &fromLeft, &to, &toLeft) != -1,
          iconv(conversion, nil, nil, &to, &toLeft) != -1
        else { return nil }
        return buffer.count - toLeft
      }
    }
    return written.map { Array(output.prefix($0)) }
  }
}
