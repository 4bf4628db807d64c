// One dictionary of libhyphen, loaded: where its words may be parted.

import CHyphen
import Glibc
import Synchronization
import Typesetting

/// A dictionary file in memory.
///
/// Files come in many encodings, and libhyphen takes words in the file's own; so a file is read as UTF-8 first, and counts
/// in scalars from then on.
nonisolated final class HyphenDictionary: Sendable {
  /// What libhyphen has made of a file, and answers that were given; one at a time may ask.
  private struct Loaded: ~Copyable {
    let dictionary: UnsafeMutablePointer<HyphenDict>
    var known: [String: [Int]] = [:]

    deinit { hnj_hyphen_free(dictionary) }
  }

  /// Answers are kept, up to so many words.
  private static let mostKnown = 20_000

  private let loaded: Mutex<Loaded>

  /// Loads a file; nil when it cannot be read as a dictionary.
  ///
  /// This takes some milliseconds for most languages, but seconds for the 70,000 compounds of German.
  init?(path: String) {
    guard let bytes = Self.utf8(of: path), let dictionary = Self.load(bytes) else { return nil }
    loaded = Mutex(Loaded(dictionary: dictionary))
  }

  /// What typesetting asks.
  var hyphenation: Hyphenation { Hyphenation { self.places(in: $0) } }

  /// Before which scalars of a word in lower case a hyphen may stand.
  func places(in word: String) -> [Int] {
    loaded.withLock { loaded in
      if let known = loaded.known[word] { return known }
      let places = Self.ask(loaded.dictionary, word)
      if loaded.known.count >= Self.mostKnown { loaded.known = [:] }
      loaded.known[word] = places
      return places
    }
  }

  private static func ask(_ dictionary: UnsafeMutablePointer<HyphenDict>, _ word: String) -> [Int] {
    let bytes = Array(word.utf8)
    let length = word.unicodeScalars.count
    guard length > 1, bytes.count < 400, let size = Int32(exactly: bytes.count) else { return [] }
    var marks = [CChar](repeating: 0, count: bytes.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    defer {
      for number in 0..<bytes.count { free(replacements?[number]) }
      free(replacements)
      free(positions)
      free(cuts)
    }
    let failed = bytes.withUnsafeBytes { raw in
      hnj_hyphen_hyphenate2(
        dictionary, raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, &marks, nil, &replacements,
        &positions, &cuts)
    }
    guard failed == 0 else { return [] }
    // Where a word would be written otherwise when it is parted, it is not parted.
    return (0..<length - 1).filter { marks[$0] & 1 == 1 && replacements?[$0] == nil }.map { $0 + 1 }
  }

  private static func load(_ bytes: [UInt8]) -> UnsafeMutablePointer<HyphenDict>? {
    var bytes = bytes
    return bytes.withUnsafeMutableBytes { raw in
      guard let file = fmemopen(raw.baseAddress, raw.count, "r") else { return nil }
      defer { fclose(file) }
      return hnj_hyphen_load_file(file)
    }
  }

  /// A file's bytes in UTF-8; its first line names its encoding.
  private static func utf8(of path: String) -> [UInt8]? {
    guard let bytes = TextFile.read(path), let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let name = String(decoding: bytes[..<end].filter { $0 > 0x20 }, as: UTF8.self)
    if name == "UTF-8" { return bytes }
    let prefix = "microsoft-cp"
    let encoding = name.hasPrefix(prefix) ? "CP" + name.dropFirst(prefix.count) : name
    return converted(Array(bytes[end...]), from: encoding).map { Array("UTF-8".utf8) + $0 }
  }

  private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // A character of one byte takes at most three in UTF-8.
    var target = [CChar](repeating: 0, count: bytes.count * 3 + 4)
    var left = source.count
    var room = target.count
    let failed = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &left, &to, &room) == -1
      }
    }
    if failed || left > 0 { return nil }
    return target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
  }
}
