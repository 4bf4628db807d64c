// Where the program begins: which list, which row, which article.

import Articles
import Glibc
import Reader
import Screen
import Settings
import Storage

/// Why the window does not open.
enum BeginningError: Error, CustomStringConvertible {
  /// A path of the command line that is not there or may not be read.
  case cannotRead(String, reason: String)

  var description: String {
    switch self {
    case .cannotRead(let path, let reason): "\(SafeText.line(path)) cannot be read: \(reason)."
    }
  }
}

/// What the first screen shows.
struct Beginning {
  /// The library.
  let library: ArticleStore
  /// The configuration.
  let configuration: Configuration
  /// Real paths given on the command line: the list's scope, and what is imported.
  let paths: [String]
  /// Where the reader was the last time.
  let session: Session?

  /// Opens the library and reads the configuration; nothing is shown yet.
  init(
    paths: [String], libraryPath: String, configurationFolder: String, isAccessible: Bool = false
  ) throws {
    self.paths = try paths.map(Self.realPath)
    library = try ArticleStore.library(at: libraryPath)
    var configuration = Configuration(folder: configurationFolder)
    if isAccessible { configuration.preferences.accessible = true }
    self.configuration = configuration
    TextWidth.ambiguous = configuration.preferences.ambiguousWidth
    session = Session(in: library)
    isEmpty = try paths.isEmpty && library.newestArticle() == nil
  }

  /// The list to begin with.
  var query: Query {
    let preferences = configuration.preferences
    if !paths.isEmpty {
      var query = Query(list: .all, order: preferences.order)
      query.scope = paths
      return query
    }
    switch preferences.start {
    case .last: return session?.query ?? Query(list: .unread, order: preferences.order)
    case .list(let list): return Query(list: list, order: preferences.order)
    case .tag(let tag):
      var query = Query(list: .unread, order: preferences.order)
      query.withTags = [tag]
      return query
    }
  }

  /// True when there is nothing to read yet but the guide.
  let isEmpty: Bool

  /// The state that is drawn first.
  func state(size: Size, usesUnicode: Bool) -> State {
    let theme = configuration.firstTheme()
    var state = State(
      size: size, preferences: configuration.preferences, bindings: configuration.bindings, themes: [theme],
      theme: theme, clock: LocalTime.clock(), query: query)
    state.usesUnicode = usesUnicode
    for size in SizeClass.allCases {
      // Without it the panes stand as the configuration says.
      if let text = try? library.sessionValue("layout.\(size.rawValue)") {
        state.restoreLayout(size, from: text)
      }
    }
    return state
  }

  /// The effects that wait for the first screen.
  func begin(_ turns: Turns) -> [Effect] {
    turns.hands.kept = session
    let isSame = session.map { $0.query == query } ?? false
    var later = turns.begin(
      select: isSame ? session?.selected : nil, open: isSame && isStored(session?.open) ? session : nil)
    for mistake in configuration.mistakes {
      turns.add(.message(Message(mistake, isError: true, isKept: true)))
    }
    if isEmpty { later = [.showGuide(true)] }
    if !paths.isEmpty { later.append(.importPaths(paths)) }
    return later
  }

  /// All themes; read once the first screen is shown.
  func readThemes(_ turns: Turns) {
    let all = configuration.themes()
    let messages = all.mistakes.map { Message($0, isError: true, isKept: true) }
    turns.add(.configured(turns.state.preferences, turns.state.bindings, all.themes, messages))
  }

  private func isStored(_ id: ArticleID?) -> Bool {
    guard let id else { return false }
    return (try? library.article(id)) != .some(nil)
  }

  private static func realPath(_ path: String) throws(BeginningError) -> String {
    guard let real = realpath(path, nil) else {
      throw .cannotRead(path, reason: String(cString: strerror(errno)))
    }
    defer { free(real) }
    return String(cString: real)
  }
}
