// Commands that choose what the list shows.

import Articles

extension Command {
  static let listing: [Command] =
    zip(1..., Query.List.allCases).map { number, list in
      Command("list-\(number)", .lists, ["\(number)"], "the list \(list.title)") { $0.show(list: list) }
    } + [
      Command("toggle-unread", .lists, ["a"], "unread only, or all") { $0.toggleUnread() },
      Command("filter-tags", .lists, ["t"], "filter by tags") { $0.openTags() },
      Command("edit-tags", .lists, ["T"], "edit the tags of an article", brief: "edit tags") {
        $0.editTags()
      },
      Command("sort", .lists, ["="], "the order: newest, oldest, source, title", brief: "the next order") {
        $0.nextOrder()
      },
      Command("refresh", .lists, ["r"], "refresh this") { $0.refresh() },
      Command("refresh-all", .lists, ["R"], "refresh all") { $0.refresh() },
      Command("guide", .lists, [], "the guide, or back from it", brief: "the guide, or back") {
        [.showGuide(!$0.isGuide)]
      },
    ]
}
