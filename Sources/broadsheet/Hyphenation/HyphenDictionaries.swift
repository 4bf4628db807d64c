// The dictionaries of libhyphen that the system has: which file is for a language, loaded when it is first asked for.

import Dispatch
import Glibc
import Synchronization
import Typesetting

/// Finds and keeps dictionaries; a language without one has no hyphens, and nothing is said of it.
nonisolated final class HyphenDictionaries: Sendable {
  /// What is known of a file.
  private enum Entry {
    case loading
    case loaded(HyphenDictionary?)
  }

  /// What there is for a language.
  enum Found {
    /// A dictionary.
    case dictionary(Hyphenation)
    /// None.
    case none
    /// One that is still being loaded.
    case coming

    /// The dictionary that is there.
    var hyphenation: Hyphenation? { if case .dictionary(let hyphenation) = self { hyphenation } else { nil } }
  }

  private let folder: String
  private let entries = Mutex<[String: Entry]>([:])

  /// Looks in a folder of files `hyph_uk_UA.dic`.
  init(folder: String = "/usr/share/hyphen") { self.folder = folder }

  /// The dictionary of a language by its tag (BCP 47), for which one waits no longer than so.
  func dictionary(of language: String, within patience: Duration) async -> Found {
    guard let name = file(for: language) else { return .none }
    let end = ContinuousClock.now + patience
    load(name)
    while !Task.isCancelled {
      if case .loaded(let dictionary) = entries.withLock({ $0[name] }) {
        return dictionary.map { .dictionary($0.hyphenation) } ?? .none
      }
      if ContinuousClock.now >= end { break }
      do { try await Task.sleep(for: .milliseconds(5)) } catch { break }
    }
    return .coming
  }

  /// Begins to load a file that is not yet known, on a thread of its own: some take seconds.
  private func load(_ name: String) {
    let isNew = entries.withLock { entries in
      if entries[name] != nil { return false }
      entries[name] = .loading
      return true
    }
    guard isNew else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      let dictionary = HyphenDictionary(path: "\(folder)/\(name)")
      entries.withLock { $0[name] = .loaded(dictionary) }
    }
  }

  /// The file for a language: of its region, else of the language alone, else of the region that has most speakers or the
  /// language's own name, else of any.
  func file(for language: String) -> String? {
    let parts = language.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first?.lowercased(), (2...3).contains(first.count), isLetters(first) else {
      return nil
    }
    let region = parts.dropFirst().first { $0.count == 2 && isLetters($0) }?.uppercased()
    let usual = first == "en" ? "US" : first == "pt" ? "BR" : first.uppercased()
    let exact = [region, "", usual].compactMap(\.self).map {
      "hyph_\(first)" + ($0.isEmpty ? "" : "_\($0)") + ".dic"
    }
    if let name = exact.first(where: { access("\(folder)/\($0)", R_OK) == 0 }) { return name }
    return TextFile.names(in: folder).first { $0.hasPrefix("hyph_\(first)_") && $0.hasSuffix(".dic") }
  }

  private func isLetters(_ text: String) -> Bool { text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } }
}
