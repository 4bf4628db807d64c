// Counts the cells of a text scalar by scalar, as CellScanner will cut it.

/// Adds up cells where a text is walked through for another reason too.
///
/// What it counts from one start to the next is what `TextWidth` measures of the scalars between them.
public struct CellCounter {
  private enum Base {
    /// Nothing stands before the next scalar.
    case none
    /// Something that marks can stand on.
    case letter
    /// A pictograph, which takes tones and joins others.
    case picture
    /// A pictograph and a joiner: another one would have no cell of its own.
    case joinedPicture
  }

  private var base = Base.none

  /// Starts before a text.
  public init() {}

  /// Starts after a letter, on which marks may stand.
  public static var afterLetter: CellCounter {
    var counter = CellCounter()
    counter.base = .letter
    return counter
  }

  /// Cells that the next scalar adds, and whether it can be shown as it is: `SafeText` would change nothing.
  public mutating func add(_ scalar: UInt32) -> (cells: Int, isPlain: Bool) {
    let kind = ScalarKind(of: scalar)
    switch kind {
    case .narrow, .wide, .ambiguous:
      base = .letter
      return (kind.width, true)
    case .mark:
      // Without a base it stands on a dotted circle.
      defer { base = base == .joinedPicture ? .picture : base == .none ? .letter : base }
      return (base == .none ? 1 : 0, true)
    case .dropped: return (0, false)
    case .joiner:
      if base == .picture || base == .joinedPicture { base = scalar == 0x200D ? .joinedPicture : .picture }
      return (0, false)
    case .picture, .widePicture, .ambiguousPicture:
      let isJoined = base == .joinedPicture
      base = .picture
      return (isJoined ? 0 : kind.width, true)
    case .skinTone:
      if base == .picture || base == .joinedPicture {
        base = .picture
        return (0, true)
      }
      base = .letter
      return (kind.width, true)
    case .replaced, .blank, .control:
      base = .letter
      return (kind.width, false)
    }
  }
}
