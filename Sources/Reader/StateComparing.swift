// Whether two states show the same: asked after every key, so nothing is copied for it.

extension State: Equatable {
  /// Whether all parts are the same.
  public static func == (one: State, other: State) -> Bool {
    one.list == other.list && one.isSame(besidesListAs: other)
  }

  /// Whether all but the list is the same, what changes most often first.
  func isSame(besidesListAs other: State) -> Bool {
    size == other.size && focus == other.focus && zoom == other.zoom && generation == other.generation
      && isGuide == other.isGuide && usesUnicode == other.usesUnicode
      && showsPictures == other.showsPictures
      && isBackgroundDark == other.isBackgroundDark && edgeStop == other.edgeStop && grip == other.grip
      && asked == other.asked && clock == other.clock && prompt == other.prompt && message == other.message
      && work == other.work && running == other.running && awaited == other.awaited
      && layouts == other.layouts
      && overlays == other.overlays && $theme == other.$theme && $preferences == other.$preferences
      && $bindings == other.$bindings && $themes == other.$themes && behind == other.behind
      && ahead == other.ahead && messages == other.messages && $article == other.$article
      && $listBefore == other.$listBefore
  }
}
