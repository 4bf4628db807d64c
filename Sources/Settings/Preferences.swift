// Everything that one can choose: the values with their defaults, and the one table that names them.

import Articles

/// What a reader has chosen; a new value holds the defaults.
public struct Preferences: Hashable, Sendable {
  /// Name of the theme.
  public var theme = "terminal"
  /// Theme on a dark background, instead of `theme`; empty for none.
  public var themeDark = ""
  /// Theme on a light background, instead of `theme`; empty for none.
  public var themeLight = ""
  /// True colour, or the nearest of the terminal's.
  public var truecolor = Detection.auto
  /// Marks and rules from ASCII alone.
  public var ascii = Detection.auto
  /// Words and the cursor in place of marks, frames and colours, for screen readers and braille displays.
  public var accessible = false
  /// Columns that a character of ambiguous width takes.
  public var ambiguousWidth = 1

  /// The list to start in.
  public var start = StartList.last
  /// The order of lists that have none of their own.
  public var order = Query.Order.newest
  /// How the panes stand.
  public var arrangement = Arrangement.auto
  /// The article under the selection shows beside the list.
  public var preview = true
  /// Columns of text in an article.
  public var measure = 72
  /// Text stands in the middle of a wider pane.
  public var centred = true
  /// Rows that a line of text takes.
  public var lineSpacing = 1
  /// A thin bar beside a long text shows where one is.
  public var positionBar = true
  /// Where lines of text end.
  public var alignment = Alignment.left
  /// How the lines of a paragraph are chosen.
  public var paragraphs = ParagraphSetting.bestFit
  /// Words may be cut at the end of a line, where a dictionary is installed.
  public var hyphenation = false
  /// The language of articles that name none, for hyphens; empty for none.
  public var hyphenationLanguage = ""
  /// Pictures are shown.
  public var images = Images.auto
  /// Titles take two lines in a narrow list.
  public var wrapTitles = true
  /// Text from right to left is put in order here, not by the terminal.
  public var bidi = true
  /// The terminal is told where links lead.
  public var hyperlinks = Detection.auto
  /// The mouse is listened to.
  public var mouse = true

  /// When an article counts as read.
  public var markRead = MarkRead.opened
  /// Space at the end of an article goes on to the next unread one.
  public var spaceOpensNext = true
  /// Folders below an imported one become tags.
  public var folderTags = true

  /// The browser's command and arguments, the address comes last; empty for the system's.
  public var browser: [String] = []
  /// The editor's command and arguments; empty for `$VISUAL`, then `$EDITOR`.
  public var editor: [String] = []
  /// The pager's command and arguments; empty for `$PAGER`.
  public var pager: [String] = []
  /// The command that takes as its last argument what is typed after `|`; empty to run what is typed by its words.
  public var shell: [String] = []
  /// The form in which `|` gives an article, until another is chosen.
  public var pipeForm = ArticleForm.text
  /// Programs of the reader's own, in the order in which they are written.
  public var actions: [Action] = []
  /// Which ready-made key bindings lie over the defaults.
  public var keyPreset = KeyPreset.default

  /// Makes the defaults.
  public init() {}
}

extension Preference {
  /// Every setting, in the order in which the configuration prints them.
  public static let all: [Preference] = [
    .theme("theme", \.theme, mayBeEmpty: false, "The theme: a name that `broadsheet themes` lists."),
    .theme(
      "theme-dark", \.themeDark, mayBeEmpty: true,
      "The theme on a dark background, instead of theme; empty for none."),
    .theme(
      "theme-light", \.themeLight, mayBeEmpty: true,
      "The theme on a light background, instead of theme; empty for none."),
    .choice("truecolor", \.truecolor, "Sixteen million colours: ask the terminal, always, or never."),
    .choice("ascii", \.ascii, "Draw marks and rules in plain ASCII: where it is needed, always, or never."),
    .flag(
      "accessible", \.accessible,
      "For screen readers and braille: words for marks, no frames, one pane, and the cursor at what keys are about."
    ),
    .number(
      "ambiguous-width", \.ambiguousWidth, 1...2,
      "Columns your terminal gives to characters like ●, — and Я; from the next start on."),
    .startList("start", \.start, "The list to start in: the one you left, one of the four, or tag:NAME."),
    .choice("order", \.order, "The order of lists."),
    .choice("arrangement", \.arrangement, "How list and article stand; auto goes by the window's size."),
    .flag("preview", \.preview, "Show the article under the selection; it is not marked as read by that."),
    .number("measure", \.measure, 30...200, "Columns of text in an article."),
    .flag("centred", \.centred, "Put text in the middle of a pane that is wider than it."),
    .number(
      "line-spacing", \.lineSpacing, 1...2, "Rows that a line of text takes: 2 leaves an empty one below."),
    .flag(
      "position-bar", \.positionBar, "Show by a thin bar at the edge which part of a long text is shown."),
    .choice(
      "alignment", \.alignment, "Let lines end where their words do, or all at one column, by wider spaces."),
    .choice(
      "paragraphs", \.paragraphs,
      "Fill each line as far as it goes, or choose lines for the whole paragraph, so that they are even."),
    .flag(
      "hyphenation", \.hyphenation,
      "Cut words at the ends of lines, in languages for which a dictionary of libhyphen is installed."),
    .language(
      "hyphenation-language", \.hyphenationLanguage,
      "The language in which to cut words of articles that name none, like uk; empty for none."),
    .choice(
      "images", \.images,
      "Show pictures that are stored with an article's file, where chafa is installed; none is ever fetched."
    ),
    .flag("wrap-titles", \.wrapTitles, "Give titles a second line where the list is narrow."),
    .flag(
      "bidi", \.bidi,
      "Put right-to-left text in order; off leaves it to a terminal that does that by itself (Konsole, PuTTY, macOS Terminal)."
    ),
    .choice(
      "hyperlinks", \.hyperlinks,
      "Tell the terminal where links lead, so that a click opens them: where it is known to understand, always, or never."
    ),
    .flag(
      "mouse", \.mouse,
      "Listen to the mouse: a click selects or follows, a drag over an article chooses lines; off leaves it to the terminal for selecting."
    ),
    .choice(
      "mark-read", \.markRead, "An article counts as read when opened, seen to its end, or marked by hand."),
    .flag(
      "space-opens-next", \.spaceOpensNext, "Space at the end of an article goes on to the next unread one."),
    .flag("folder-tags", \.folderTags, "Turn the names of folders below an imported one into tags."),
    .words("browser", \.browser, "Command that opens an address, which is added last; [] for the system's."),
    .words("editor", \.editor, "Command that edits a file, which is added last; [] for $VISUAL or $EDITOR."),
    .words("pager", \.pager, "Command that shows text given to it; [] for $PAGER."),
    .words(
      "shell", \.shell,
      "Command that is given what is typed after |, like [\"sh\", \"-c\"]; [] runs that by its words, without a shell."
    ),
    .choice(
      "pipe-form", \.pipeForm, "The form in which | gives an article first; Tab there chooses another."),
    .choice(
      "key-preset", \.keyPreset, "Ready-made keys laid over the defaults; your own below go over both."),
  ]
}
