// A line of a paragraph, as bytes of it.

/// A line between two places of a paragraph.
struct BrokenLine {
  /// Its bytes, without the white space at its end.
  let range: Range<Int>
  /// True when the bytes can be shown as they are: no white space but single spaces, nothing unsafe.
  let isClean: Bool
  /// True when a word goes on in the next line, so that a hyphen is shown at the end of this one.
  let isHyphenated: Bool
  /// True when the paragraph ends here, or the writer asked for a break.
  let isLast: Bool

  /// The line from a byte to an opportunity.
  init(from start: Int, to place: BreakOpportunity) {
    range = min(start, place.end)..<place.end
    isClean = place.lastUnclean < start
    isHyphenated = place.kind == .hyphen
    isLast = place.kind == .required
  }
}
