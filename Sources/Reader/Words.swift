// Changes, steps and queries as plain sentences.

import Articles

extension ChangeReport {
  /// What was done, in one sentence.
  var words: String {
    let what = count == 1 ? "1 article" : "\(count.grouped) articles"
    let where_ = place.isEmpty ? "" : " in \(place)"
    if isUndo {
      let state: String
      switch change {
      case .read(let value): state = value ? "unread again" : "read again"
      case .starred(let value): state = value ? "without its star again" : "starred again"
      case .addTags(let tags): state = "without \(tags.words) again"
      case .removeTags(let tags): state = "with \(tags.words) again"
      case .trash: state = "back from the trash"
      }
      return "Undone: \(count == 1 ? "1" : count.grouped) \(state)\(where_)."
    }
    let again = isRedo ? "Done again: " : ""
    switch change {
    case .read(let value):
      return again + "\(what) marked as \(value ? "read" : "unread")\(where_) · u takes it back"
    case .starred(let value): return again + (value ? "Starred" : "Star taken from") + " \(what)\(where_)."
    case .addTags(let tags): return again + "\(what) tagged \(tags.words)\(where_)."
    case .removeTags(let tags): return again + "\(tags.words) taken from \(what)\(where_)."
    case .trash: return again + "\(what) put into the trash\(where_) · u brings back"
    }
  }
}

extension JournalStep {
  /// The step in words, as the list of changes shows it.
  func words(in state: State) -> String {
    let what =
      count == 1 && !title.isEmpty ? "“\(title)”" : "\(count.grouped) \(count == 1 ? "article" : "articles")"
    let where_ = place.isEmpty ? "" : " in \(place)"
    let deed: String
    switch change {
    case .read(let value): deed = value ? "marked as read" : "marked as unread"
    case .starred(let value): deed = value ? "starred" : "star taken away"
    case .addTags(let tags): deed = "tagged \(tags.words)"
    case .removeTags(let tags): deed = "\(tags.words) taken away"
    case .trash: deed = "put into the trash"
    }
    return "\(what)\(where_): \(deed)"
  }
}

extension [Tag] {
  /// Names with commas between.
  var words: String { map(\.name).joined(separator: ", ") }
}

extension Query {
  /// The query as the bar says it.
  var words: String {
    if !search.isEmpty { return "Everywhere · “\(search)”" }
    var parts = [list.title]
    if !scope.isEmpty {
      let names = scope.map { path in path.split(separator: "/").last.map(String.init) ?? path }
      parts = [names.joined(separator: ", "), list.title]
    }
    var tags = withTags.map(\.name).joined(separator: " + ")
    for tag in withoutTags { tags += (tags.isEmpty ? "" : " ") + "− " + tag.name }
    if !tags.isEmpty { parts.append(tags) }
    if !narrowing.isEmpty { parts.append("& \(narrowing)") }
    return parts.joined(separator: " · ")
  }
}
