// Which legacy encoding bytes are most likely in: the one whose text reads most like language.

/// Guesses among encodings older than Unicode.
enum LegacyGuess {
  /// The most plausible encoding of bytes that are not UTF-8; windows-1252 where nothing tells.
  static func charset(of bytes: [UInt8]) -> Charset {
    let sample = telling(bytes)
    if let wide = DoubleByteGuess.charset(of: sample) { return wide }
    var best = (charset: Charset.windows1252, score: Int.min)
    for candidate in SingleByteCandidate.all {
      let score = candidate.score(sample)
      if score > best.score { best = (candidate.charset, score) }
    }
    return best.charset
  }

  /// The lines that hold bytes above 0x7F, up to some kilobytes: ASCII tells nothing about an encoding.
  private static func telling(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.count <= 16_384 { return bytes[...] }
    var lines: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 >= 0x80 }) {
      lines.append(contentsOf: line.prefix(16_384))
      lines.append(UInt8(ascii: "\n"))
      if lines.count >= 16_384 { break }
    }
    return lines[...]
  }
}
