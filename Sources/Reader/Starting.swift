// The first effects: what is asked for when the program starts, and when guide and library change places.

import Articles

extension State {
  /// What is to be done first: the list entered, the article opened where it was left.
  public mutating func start(select: Headline? = nil, open: ArticleID? = nil) -> [Effect] {
    enter(list.query, select: select) + (open.map { self.open($0) } ?? [])
  }

  /// What is to be done last, however the program ends: the place in the open article is kept.
  public func leaving() -> [Effect] { keepPlace() }

  /// Shows the guide or the library: all that was shown was the other's.
  mutating func showLibrary(isGuide: Bool) -> [Effect] {
    self.isGuide = isGuide
    article = nil
    awaited = nil
    listBefore = nil
    behind = []
    ahead = []
    overlays = []
    focus = .list
    zoom = .panes
    list.rows = []
    return enter(Query(list: isGuide ? .all : .unread))
  }
}
