// Where the reader was: kept while the program runs, found again at the next start.

import Articles
import FoundationEssentials
import Reader
import Screen
import Storage

/// What is kept of where the reader was.
nonisolated struct Session: Codable, Hashable, Sendable {
  /// The list, without scope and search, to which a later start is not bound.
  var query: Query
  /// The selected row's place in its order.
  var selected: Row?
  /// The article that had the focus.
  var open: ArticleID?

  /// A row by its place in the order of its list.
  struct Row: Codable, Hashable, Sendable {
    var id: ArticleID
    var number: Int64
    var text: String

    /// A row as the list takes it for its anchor.
    var headline: Headline {
      Headline(
        id: id, title: "", source: "", date: ArticleDate(seconds: 0, origin: .file),
        position: ListPosition(number: number, text: text, id: id))
    }
  }

  /// As it is kept.
  var text: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The key of the library's small values.
  static let key = "place"
}

extension Session {
  /// What was kept the last time; nil when nothing was or it cannot be read.
  init?(in store: ArticleStore) {
    guard let text = try? store.sessionValue(Self.key),
      let kept = try? JSONDecoder().decode(Session.self, from: Data(text.utf8))
    else { return nil }
    self = kept
  }
}

extension State {
  /// What is to be kept of it; nil while the guide is shown.
  nonisolated var session: Session? {
    guard !isGuide else { return nil }
    var query = list.query
    query.scope = []
    query.search = ""
    let isBound = !list.query.scope.isEmpty || !list.query.search.isEmpty
    let row = isBound ? nil : list.selectedRow
    return Session(
      query: query,
      selected: row.map { Session.Row(id: $0.id, number: $0.position.number, text: $0.position.text) },
      open: focus == .article ? article?.id : nil)
  }
}

extension Hands {
  /// Keeps a small value for the next start.
  func keepSession(_ key: String, _ value: String) {
    let library = library
    write {
      try await library.setSessionValue(value, for: key)
      return nil
    }
  }

  /// Keeps where the reader is, which is asked once he has rested for a while.
  func keepSoon(_ session: @escaping () -> Session?) {
    positionRest.begin { [unowned self] in keep(session()) }
  }

  /// Keeps where the reader is, unless that is nowhere or has been kept.
  func keep(_ session: Session?) {
    guard let session, session != kept, let text = session.text else { return }
    kept = session
    keepSession(Session.key, text)
  }
}
