// The several files of one picture that a page names, by their sizes (HTML, "Parse a srcset attribute").

/// The candidates of a `srcset`.
struct PictureSet {
  /// An address, and how many pixels wide it is; 0 where that is not said.
  struct Candidate: Hashable {
    var address: Substring
    var width = 0.0
  }

  let candidates: [Candidate]

  /// Reads a set; addresses may have commas in them, but neither begin nor end with one.
  init(_ text: String) {
    var candidates: [Candidate] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { break }
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      var address = word
      while address.last == "," { address.removeLast() }
      var candidate = Candidate(address: address)
      if address.endIndex == word.endIndex {
        let descriptors = rest.prefix { $0 != "," }
        rest = rest[descriptors.endIndex...]
        for descriptor in descriptors.split(whereSeparator: \.isWhitespace) {
          if descriptor.last == "w", let number = Double(descriptor.dropLast()) { candidate.width = number }
        }
      }
      candidates.append(candidate)
    }
    self.candidates = candidates
  }

  /// The address of the file to show: the widest that is no wider than any screen of text asks for, else the narrowest; of those
  /// without widths the first.
  var best: String? {
    let wide = candidates.filter { $0.width > 0 }
    let fitting = wide.filter { $0.width <= 1_600 }
    let chosen = fitting.max { $0.width < $1.width } ?? wide.min { $0.width < $1.width } ?? candidates.first
    return chosen.map { String($0.address) }
  }
}
