// Character references in raw HTML.

/// Resolves character references; an unknown one stays as it was written.
enum MarkupEntities {
  /// A text with its references resolved.
  static func resolved(_ text: Substring) -> String { CharacterReferences.resolved(text) }
}
