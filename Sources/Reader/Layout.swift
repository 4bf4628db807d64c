// Where the panes are: arrangement by the size of the screen, and by what the reader chose for that size.

import Screen
import Settings

/// A choice of arrangement and border, kept for a class of sizes.
public struct LayoutChoice: Hashable, Sendable {
  /// The arrangement; nil: what the configuration says.
  public var arrangement: Arrangement?
  /// Cells by which the border was moved to the right or down.
  public var shift = 0

  /// Makes the choice of one who chose nothing.
  public init() {}
}

/// Sizes that share a choice, so that a visit on a phone does not spoil the desk.
public enum SizeClass: String, Hashable, Sendable, CaseIterable {
  case wide, tall, small

  /// The class of a size.
  public init(_ size: Size) {
    self = size.height < 20 ? .small : size.width >= 120 ? .wide : .tall
  }

  /// What a size of this class gets when nothing is chosen.
  var arrangement: Arrangement {
    switch self {
    case .wide: .side
    case .tall: .stacked
    case .small: .single
    }
  }
}

/// The places of the parts of one screen; a part that does not show is nil.
public struct Layout: Hashable, Sendable {
  /// The bar at the top.
  public var bar: Rect?
  /// The list.
  public var list: Rect?
  /// The rule between panes: one column at the side, one row (the article's header) when stacked or single.
  public var rule: Rect?
  /// The article's header line, when it is not the rule itself.
  public var header: Rect?
  /// The article's text.
  public var article: Rect?
  /// The status line; two rows while something is typed.
  public var status: Rect?
  /// The arrangement in force.
  public var arrangement: Arrangement

  private static let articleFirst = 76
  private static let listAtMost = 110
  private static let stackedRows = 7

  /// Lays out a screen.
  ///
  /// - Parameters:
  ///   - showsList: false while the article stands alone.
  ///   - textAlone: true when even bar and status go.
  ///   - focusesArticle: which pane a single one is.
  init(
    size: Size, choice: LayoutChoice, showsList: Bool, textAlone: Bool, focusesArticle: Bool, statusRows: Int
  ) {
    let chosen = choice.arrangement ?? .auto
    let wanted = chosen == .auto ? SizeClass(size).arrangement : chosen
    var arrangement = wanted
    if wanted == .side && size.width < 60 { arrangement = .stacked }
    if arrangement == .stacked && size.height < 12 || !showsList { arrangement = .single }
    self.arrangement = arrangement
    let full = Rect(x: 0, y: 0, width: size.width, height: size.height)
    if textAlone {
      article = statusRows > 1 ? Rect(x: 0, y: 0, width: full.width, height: full.height - statusRows) : full
      status =
        statusRows > 1 ? Rect(x: 0, y: full.height - statusRows, width: full.width, height: statusRows) : nil
      return
    }
    let below = min(statusRows, max(0, size.height - 2))
    bar = Rect(x: 0, y: 0, width: size.width, height: min(1, size.height))
    status = Rect(x: 0, y: size.height - below, width: size.width, height: below)
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 1 - below)
    switch arrangement {
    case .single:
      if focusesArticle || !showsList {
        bar = nil
        header = Rect(x: 0, y: 0, width: size.width, height: 1)
        article = body
      } else {
        list = body
      }
    case .stacked:
      let rows = min(max(3, Layout.stackedRows + choice.shift), max(3, body.height - 5))
      list = Rect(x: 0, y: body.y, width: body.width, height: rows)
      rule = Rect(x: 0, y: body.y + rows, width: body.width, height: 1)
      header = rule
      article = Rect(x: 0, y: body.y + rows + 1, width: body.width, height: body.height - rows - 1)
    case .side, .auto:
      let rest = size.width - 1 - min(Layout.articleFirst, size.width / 2 + 16)
      let width = min(max(20, min(rest, Layout.listAtMost) + choice.shift), size.width - 1 - 24)
      bar = Rect(x: 0, y: 0, width: width, height: 1)
      list = Rect(x: 0, y: 1, width: width, height: body.height)
      rule = Rect(x: width, y: 0, width: 1, height: body.height + 1)
      header = Rect(x: width + 1, y: 0, width: size.width - width - 1, height: 1)
      article = Rect(x: width + 1, y: 1, width: size.width - width - 1, height: body.height)
    }
  }
}
