// Changes and steps as plain sentences.

import Articles

extension ChangeReport {
  /// What was done, in one sentence.
  var words: String {
    if isUndo { return "Undone: \(count.grouped) \(change.undone)\(place.isEmpty ? "" : " in \(place)")." }
    let what = "\(count.grouped) \(count == 1 ? "article" : "articles")"
    let done = (isRedo ? "Done again: " : "") + change.words(of: what, in: place)
    switch change {
    case .read: return done + " · u takes it back"
    case .trash: return done + " · u brings back"
    case .starred, .addTags, .removeTags: return done + "."
    }
  }
}

extension JournalStep {
  /// The step in words, as the list of changes shows it.
  var words: String {
    let what =
      count == 1 && !title.isEmpty ? "“\(title)”" : "\(count.grouped) \(count == 1 ? "article" : "articles")"
    return change.words(of: what, in: place)
  }
}

extension Change {
  /// What was done to what and in which list.
  fileprivate func words(of what: String, in place: String) -> String {
    let deed: String
    switch self {
    case .read(let value): deed = value ? "marked as read" : "marked as unread"
    case .starred(let value): deed = value ? "starred" : "starred no more"
    case .addTags(let tags): deed = "tagged \(tags.words)"
    case .removeTags(let tags): deed = "tagged \(tags.words) no more"
    case .trash: deed = "put into the trash"
    }
    return "\(what) \(deed)\(place.isEmpty ? "" : " in \(place)")"
  }

  /// How what it was taken back from is now.
  fileprivate var undone: String {
    switch self {
    case .read(let value): value ? "unread again" : "read again"
    case .starred(let value): value ? "without a star again" : "starred again"
    case .addTags(let tags): "without \(tags.words) again"
    case .removeTags(let tags): "with \(tags.words) again"
    case .trash: "back from the trash"
    }
  }
}

extension [Tag] {
  /// Names with commas between.
  var words: String { map(\.name).joined(separator: ", ") }
}
