// One way of matching for the index and for the screen: case, diacritics and kinds of apostrophe alike.

/// How text is folded before it is compared.
///
/// The index stores `indexText`, a search is folded the same way, and the screen marks what `matches` finds: the three
/// can never disagree. `version` goes into the library; a change of any rule here raises it and the index is rebuilt.
public enum Folding {
  /// Raised with every change of the rules.
  public static let version = 1
}
