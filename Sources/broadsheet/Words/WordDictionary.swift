// The words of Thai, Lao, Khmer and Burmese, as ICU's dictionaries know them.

import CICU
import Synchronization
import Typesetting

/// ICU's dictionaries, loaded; where the system has none, lines end between syllables, and nothing is said of it.
///
/// The library is no part of the program: it takes three megabytes and a millisecond or two where it is used, and readers of other
/// scripts pay nothing for it.
nonisolated final class WordDictionary: Sendable {
  /// What was loaded; one at a time may ask.
  private struct Finder: ~Copyable {
    let finder: OpaquePointer
    var places: [Int32] = []

    deinit { word_finder_close(finder) }
  }

  /// The system's, loaded when a text first asks for it; nil where it has none.
  private static let system = WordDictionary()

  private let finder: Mutex<Finder>

  /// Loads a library by its file's name without the version; nil when there is none.
  init?(library: String = "libicuuc.so") {
    guard let finder = word_finder_open(library) else { return nil }
    self.finder = Mutex(Finder(finder: finder))
  }

  /// What typesetting asks, first when there is need.
  static let wordBreaks = WordBreaks { system?.places(in: $0) }

  /// The bytes of a run of letters before which a word begins, its first left out; nil when ICU fails.
  func places(in letters: UnsafeBufferPointer<UInt8>) -> [Int]? {
    // What is shared with another thread is no pointer into the text.
    let letters = Array(letters)
    guard let size = Int32(exactly: letters.count) else { return nil }
    return finder.withLock { finder in
      // No word is shorter than a byte, so that there is always room.
      if finder.places.count < letters.count { finder.places = Array(repeating: 0, count: letters.count) }
      let count = letters.withUnsafeBytes { raw in
        word_finder_find(
          finder.finder, raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, &finder.places, size)
      }
      return count < 0 ? nil : finder.places[..<Int(count)].lazy.filter { $0 < size }.map(Int.init)
    }
  }
}
