// Queries in words, the same wherever a list is named.

extension Query {
  /// The query as the bar, a message and the journal say it: "Unread · ukraine + usa − sport".
  public var words: String {
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

extension Query.List {
  /// The list's name in words.
  public var title: String {
    switch self {
    case .unread: "Unread"
    case .today: "Today"
    case .starred: "Starred"
    case .all: "All"
    }
  }
}
