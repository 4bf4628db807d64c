// What a line costs: how far it is from full, and where it ends.

/// The costs by which lines of one width are compared.
///
/// A line costs the square of the cells that it leaves empty, so that several lines that are a little short are better than
/// one that is very short. What a poor end costs beyond that is what it must save elsewhere:
///
/// - a weak place as much as a line that is half empty, which is the measure by which greedy lines take one;
/// - a hyphen as much as a line that is a sixth short, a second one in a row four times that, and half of it after a hyphen
///   of the writer's own, or between words without a space: phrases end at spaces there, and compounds hold together;
/// - a last line of one short word twice an empty line.
struct LineCost {
  /// Cells of a line.
  let width: Int

  /// What a line of so many cells costs.
  @inline(__always)
  func ofSlack(_ cells: Int) -> Int { (width - cells) * (width - cells) }

  /// What a place costs where a line ends.
  func ofEnd(_ kind: BreakOpportunity.Kind) -> Int {
    switch kind {
    case .required, .space, .allowed: return 0
    case .weak: return width * width / 4
    case .compound: return width * width / 72
    case .hyphen: return width * width / 36
    }
  }

  /// What a hyphen costs beyond that after a line that ended in one.
  var ofAnotherHyphen: Int { width * width / 12 }

  /// What the last line costs.
  func ofLast(isWidow: Bool) -> Int { isWidow ? 2 * width * width : 0 }

  /// True for a last line that holds one word alone and is less than half full.
  ///
  /// `strong` and `any` are the last places within the paragraph where a line may end well, and at all: up to eight cells
  /// a number and its unit, or syllables, are one word.
  func isWidow(from start: Int, cells: Int, strong: Int, any: Int) -> Bool {
    2 * cells < width && strong <= start && (cells <= 8 || any <= start)
  }

  /// Cells by which a line must be short before a dictionary is asked to part the next word.
  var hyphenTolerance: Int { max(2, width / 8) }
}
