// The ready-made key bindings: vim and newsboat, as rows over the defaults.

import Screen

extension KeyPreset {
  /// A row of a preset: where it holds, the key's name, the command's name.
  public typealias Row = (context: KeyBindings.Context, key: String, command: String)

  /// The preset's rows; none for the default.
  public var rows: [Row] {
    switch self {
    case .default: []
    case .vim: Self.vimRows
    case .newsboat: Self.newsboatRows
    }
  }

  /// The preset's rows as bindings.
  public var bindings: [KeyBindings.Binding] {
    rows.compactMap { row in
      Key(named: row.key).map { KeyBindings.Binding(row.context, $0, row.command) }
    }
  }

  /// What the defaults do otherwise than vim: matches on N, the jump list, lines under ^E and ^Y.
  private static let vimRows: [Row] = [
    (.everywhere, "N", "find-previous"),
    (.everywhere, "^N", "next-unread"),
    (.everywhere, "^P", "previous-unread"),
    (.everywhere, "^E", "select-next"),
    (.everywhere, "^Y", "select-previous"),
    (.everywhere, "^W", "other-pane"),
    (.everywhere, "^O", "history-back"),
    (.everywhere, "^]", "follow-link"),
    (.everywhere, "^G", "facts"),
    (.article, "{", "previous-heading"),
    (.article, "}", "next-heading"),
    (.list, "v", "select-range"),
  ]

  /// What newsboat has on other keys than the defaults.
  private static let newsboatRows: [Row] = [
    (.everywhere, "N", "toggle-read"),
    (.everywhere, "F", "narrow"),
    (.everywhere, "^T", "filter-tags"),
    (.everywhere, "^U", "edit-tags"),
    (.everywhere, "^B", "toggle-star"),
    (.everywhere, "\\", "source-text"),
    (.list, "l", "toggle-unread"),
    (.list, "g", "sort"),
    (.article, "u", "links"),
  ]
}
