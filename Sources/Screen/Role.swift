// What a piece of the screen is, for a theme to dress.

/// The part that a cell plays; a theme gives each a style.
///
/// A role that a theme does not name falls back along its dots: `headline.unread` → `headline` → `text`.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text, and whatever no other role claims.
  case text
  /// Text that matters less: dates, hints, counts.
  case secondary = "text.secondary"

  /// A row of the list.
  case headline
  /// The title of an unread row.
  case headlineUnread = "headline.unread"
  /// The title of a read row.
  case headlineRead = "headline.read"
  /// The marks ● ◐ before a row.
  case headlineMark = "headline.mark"
  /// The star before a row.
  case headlineStar = "headline.star"
  /// A row's date.
  case headlineDate = "headline.date"
  /// A row's source.
  case headlineSource = "headline.source"
  /// The selected row, laid over the others.
  case selection
  /// The selected row while another pane has the focus.
  case selectionUnfocused = "selection.unfocused"
  /// A row that is one of several chosen.
  case chosen = "selection.chosen"

  /// The bar at the top.
  case bar
  /// What the bar counts.
  case barCount = "bar.count"
  /// The status line.
  case status
  /// A key named in the status line.
  case statusKey = "status.key"
  /// A message in the status line.
  case message
  /// A message about something that went wrong.
  case messageError = "message.error"
  /// What is typed at a prompt.
  case prompt
  /// The rule between panes.
  case rule
  /// The rule beside the focused pane.
  case ruleFocused = "rule.focused"

  /// The article's title.
  case articleTitle = "article.title"
  /// Byline, source, date, tags under the title.
  case articleMeta = "article.meta"
  /// A heading in the text.
  case heading = "article.heading"
  /// A caption.
  case caption = "article.caption"
  /// The bar and text of a quotation.
  case quote = "article.quote"
  /// Code.
  case code = "article.code"
  /// A comment in code.
  case codeComment = "article.code.comment"
  /// A text in quotes within code.
  case codeString = "article.code.string"
  /// A word of the programming language.
  case codeKeyword = "article.code.keyword"
  /// A link.
  case link = "article.link"
  /// The link that Enter would open.
  case linkSelected = "article.link.selected"
  /// Emphasis.
  case emphasis = "article.emphasis"
  /// Strong emphasis.
  case strong = "article.strong"
  /// List bullets and numbers, table rules, horizontal rules.
  case ornament = "article.ornament"
  /// A picture, which has colours of its own: where it is clear, the theme's shine through.
  case picture = "article.picture"
  /// A hint letter over a link.
  case hint = "article.hint"
  /// What a find or a search matched.
  case match
  /// The match one stands on.
  case matchCurrent = "match.current"

  /// The frame of an overlay.
  case overlayFrame = "overlay.frame"
  /// An overlay's title.
  case overlayTitle = "overlay.title"
  /// Text in an overlay.
  case overlay
  /// The chosen row of an overlay.
  case overlaySelection = "overlay.selection"
  /// A key named in an overlay.
  case overlayKey = "overlay.key"

  /// Its place in `allCases`, for tables by role.
  public var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  /// How many roles there are.
  public static let count = allCases.count

  /// Hashes by the number, not by the name: roles are looked up for every cell.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The role that a theme is asked for next when it does not name this one; nil for `text`.
  public var fallback: Role? {
    var name = Substring(rawValue)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      if let role = Role(rawValue: String(name)) { return role }
    }
    return self == .text ? nil : .text
  }
}
