// The choices that settings offer, as types.

import Articles

/// Asked of the terminal, or decided by the reader.
public enum Detection: String, Hashable, Sendable, CaseIterable { case auto, yes, no }

/// How the panes stand.
public enum Arrangement: String, Hashable, Sendable, CaseIterable {
  /// By the window's size.
  case auto
  /// List and article side by side.
  case side
  /// The list above the article.
  case stacked
  /// One pane at a time.
  case single
}

/// How the lines of a paragraph are chosen.
public enum ParagraphSetting: String, Hashable, Sendable, CaseIterable {
  /// Line by line, each as long as it can be.
  case greedy
  /// For the whole paragraph, so that its lines are as even as can be.
  case bestFit = "best-fit"
}

/// Where lines of text end.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// Wherever their words do.
  case left
  /// All at the same column, by wider spaces.
  case justified
}

/// Whether pictures are shown.
public enum Images: String, Hashable, Sendable, CaseIterable {
  /// Where they are stored, in the best way that the terminal takes.
  case auto
  /// Never: what is said of them stands alone.
  case off
}

/// What of an article another program is given.
public enum ArticleForm: String, Hashable, Sendable, CaseIterable {
  /// Its text in lines, as the pane shows it.
  case text
  case markdown, html
  /// All that is known of it, as `show --json` prints it.
  case json

  /// How it is called.
  public var title: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .json: "JSON"
    }
  }

  /// The form that comes after it, or before it, round the ends.
  public func next(forward: Bool = true) -> ArticleForm {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + (forward ? 1 : all.count - 1)) % all.count]
  }
}

/// When an article counts as read.
public enum MarkRead: String, Hashable, Sendable, CaseIterable {
  /// When it is opened (begun only, while a long one's end was not seen).
  case opened
  /// When its end was seen.
  case end
  /// By hand only.
  case hand
}

/// Ready-made key bindings.
public enum KeyPreset: String, Hashable, Sendable, CaseIterable { case `default`, vim, newsboat }

/// The list that the program starts in.
public enum StartList: Hashable, Sendable {
  /// The one that was left.
  case last
  /// A base list.
  case list(Query.List)
  /// Everything unread with a tag.
  case tag(Tag)

  /// Reads `last`, a list's name or `tag:NAME`; nil for anything else.
  public init?(_ text: String) {
    if text == "last" {
      self = .last
    } else if let list = Query.List(rawValue: text) {
      self = .list(list)
    } else if text.hasPrefix("tag:"), let tag = Tag(String(text.dropFirst(4))) {
      self = .tag(tag)
    } else {
      return nil
    }
  }

  /// As it is written in a configuration.
  public var text: String {
    switch self {
    case .last: "last"
    case .list(let list): list.rawValue
    case .tag(let tag): "tag:" + tag.name
    }
  }
}
