// Headlines as lines of text and as JSON, the same for `list` and `search`.

import Articles
import Screen
import Storage

/// Writes headlines.
nonisolated struct HeadlineRows {
  let store: ArticleStore
  /// One JSON array in place of lines.
  let isJSON: Bool

  /// Writes a list.
  func write(_ rows: [Headline]) throws {
    if isJSON {
      Output.json(.list(try rows.compactMap { try store.article($0.id) }.map { .object($0.jsonMembers) }))
      return
    }
    let ids = rows.map { String($0.id.number).count }.max() ?? 0
    let sources = min(16, rows.map { TextWidth.width(of: SafeText.line($0.source)) }.max() ?? 0)
    for row in rows { Output.line(Self.line(row, ids: ids, sources: sources)) }
  }

  private static func line(_ row: Headline, ids: Int, sources: Int) -> String {
    let number = String(row.id.number)
    let state = row.isBegun && !row.isRead ? "◐" : row.isRead ? " " : "●"
    let marks = state + (row.isStarred ? "★" : " ")
    let start = String(repeating: " ", count: ids - number.count) + number
    let source = sources == 0 ? "" : "  " + Cells.fitted(SafeText.line(row.source), to: sources)
    return "\(start)  \(marks) \(Cells.fitted(DateWords.minute(row.date), to: 17))\(source)  \(row.title)"
  }
}

/// Text in columns.
nonisolated enum Cells {
  /// A text cut or filled to a width in cells.
  static func fitted(_ text: String, to width: Int) -> String {
    var fitted = text
    if TextWidth.width(of: text) > width {
      while TextWidth.width(of: fitted) > width - 1 { fitted.removeLast() }
      fitted += "…"
    }
    return fitted + String(repeating: " ", count: max(0, width - TextWidth.width(of: fitted)))
  }
}
