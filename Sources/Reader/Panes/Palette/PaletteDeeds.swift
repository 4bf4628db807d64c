// What the palette's words do: a setting, a tag, an order.

import Articles
import Settings

extension State {
  /// Changes a setting for this run; what depends on it follows.
  mutating func set(_ text: String) -> [Effect] {
    let before = (typesetting, layout, preferences)
    if let mistake = Preference.set(text, in: &preferences, themes: Set(themes.map(\.name))) {
      say(mistake.description, isError: true)
      return []
    }
    let key = String(text.prefix { $0 != " " && $0 != "=" })
    let changed = Preference.all.first { $0.key == key }
    let line = changed.map { "\($0.key) = \($0.get(preferences).toml)" } ?? text
    say("\(line) for this run · this line in config.toml makes it lasting.")
    bindings.preset = preferences.keyPreset
    if [preferences.theme, preferences.themeDark, preferences.themeLight]
      != [before.2.theme, before.2.themeDark, before.2.themeLight]
    {
      chooseTheme()
    }
    list.scrollToSelection(visible: visibleRows)
    let isReset = typesetting != before.0 || layout != before.1
    return (isReset ? resetArticle() : []) + extendIfNeeded() + previewSelection()
  }

  /// The list with one tag.
  mutating func show(tagged name: String) -> [Effect] {
    guard let tag = Tag(name) else { return [] }
    var query = list.query.search.isEmpty ? list.query : listBefore?.query ?? list.query
    query.search = ""
    query.withTags = [tag]
    query.withoutTags = []
    listBefore = nil
    let effects = focus == .article ? leaveArticle() : []
    return effects + enter(query)
  }

  /// The list in another order.
  mutating func sort(by name: String) -> [Effect] {
    guard let order = Query.Order(rawValue: name) else {
      say(
        "There is no order “\(name)”; the orders are \(Query.Order.allCases.map(\.rawValue).joined(separator: ", ")).",
        isError: true)
      return []
    }
    guard list.query.search.isEmpty else {
      say("A search is best first; Esc leaves it.")
      return []
    }
    var query = list.query
    query.order = order
    say("Sorted by \(order.title).")
    return enter(query) + [.keepSession(key: "order", value: order.rawValue)]
  }
}
