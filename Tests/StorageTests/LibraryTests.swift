// The rest of what a library does: trash, folders, session, counts, repair, and another process beside it.

import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct LibraryTests {
  private let scratch: Scratch
  private let store: ArticleStore
  private let ids: [ArticleID]

  init() async throws {
    scratch = try Scratch()
    store = try scratch.store()
    ids = try await store.merge(
      (1...6).map { arrival("T\($0)", text: "word\($0)", path: "/a/\($0)", tags: ["x"], date: Int64($0)) }
    ).articles
  }

  @Test func trashAndPurge() async throws {
    try await store.apply(.trash, to: .path("/a/2"))
    #expect(try await store.titles(.of(.all)) == ["T6", "T5", "T4", "T3", "T1"])
    #expect(try await store.titles(.of(.all) { $0.search = "word2" }) == [])
    #expect(try await store.trashedCount() == 1)
    _ = try await store.undo()
    #expect(try await store.titles(.of(.all) { $0.search = "word2" }) == ["T2"])
    try await store.apply(.trash, to: .path("/a"))
    #expect(try await store.tagCounts().isEmpty)
    #expect(try await store.purgeTrash() == 6)
    #expect(try await store.trashedCount() == 0)
    #expect(try store.article(ids[0]) == nil)
    #expect(try await store.check().faults == [])
  }

  @Test func keptRowsStayAndLaterOnesWait() async throws {
    let moment = ListMoment(newest: ids[4], kept: [ids[1]])
    try await store.apply(.read(true), to: .articles([ids[1], ids[2]]))
    let unread = Query(list: .unread)
    #expect(try await store.titles(unread, moment: moment) == ["T5", "T4", "T2", "T1"])
    #expect(try await store.counts(unread, moment: moment) == ListCounts(total: 4, unread: 3))
    #expect(try await store.arrivals(unread, moment: moment) == 1)
    let rows = try await store.window(unread, moment: moment, anchor: .start, before: 0, after: 9).rows
    #expect(try await store.rowsBefore(rows[3].position, query: unread, moment: moment) == 3)
    let next = try await store.nextUnread(unread, moment: moment, from: rows[1].position, forward: true)
    #expect(next?.id == ids[0])
    let end = try await store.window(unread, moment: moment, anchor: .end, before: 2, after: 0)
    #expect(end.rows.map(\.title) == ["T2", "T1"] && end.offset == 2 && !end.startsList)
    let around = try await store.window(
      unread, moment: moment, anchor: .around(rows[2].position), before: 1, after: 1)
    #expect(around.rows.map(\.title) == ["T4", "T2"])
  }

  @Test func openedAndBegun() async throws {
    try await store.opened(ids[0], read: false, begun: true, at: 7)
    #expect(try store.article(ids[0])?.mark.isBegun == true)
    try await store.opened(ids[0], read: true, begun: false, at: 8)
    try await store.opened(ids[0], read: false, begun: true, at: 9)
    let mark = try store.article(ids[0])?.mark
    #expect(mark?.isRead == true && mark?.readAt == 8 && mark?.isBegun == false)
    #expect(try await store.steps(limit: 9).isEmpty)
    #expect(try await store.check().faults == [])
  }

  @Test func aBulkStepSaysWhereItWasDone() async throws {
    let search = Query.of(.all) { $0.search = "word3 " }
    let report = try await store.apply(.read(true), to: .list(search, ListMoment()))
    #expect(report.count == 1 && report.place == search.words && report.articles == [ids[2]])
    let tagged = Query.of(.unread) { $0.withTags = ["x"].compactMap(Tag.init) }
    #expect(try await store.apply(.read(true), to: .list(tagged, ListMoment())).place == "Unread · x")
    #expect(try await store.steps(limit: 9).map(\.count) == [5, 1])
    #expect(try await store.steps(limit: 9).map(\.title) == ["", "T3"])
    let scoped = Query.of(.all) { $0.scope = ["/a"] }
    let bulk = try await store.apply(.starred(true), to: .list(scoped, ListMoment()))
    #expect(bulk.count > 0 && bulk.place == "a · All", "by its name, as the bar says it")
    #expect(try await store.undo()?.place == bulk.place)
  }

  @Test func foldersAndSession() async throws {
    try await store.follow(
      FollowedFolder(path: "/a", takesFolderTags: false, tags: ["n"].compactMap(Tag.init), since: 5))
    #expect(try await store.followedFolders().map(\.path) == ["/a"])
    #expect(try await store.unfollow("/a"))
    #expect(try await !store.unfollow("/a"))
    try await store.setSessionValue("12", for: "place")
    #expect(try store.sessionValue("place") == "12")
  }

  @Test func repairMendsWhatIsDerived() async throws {
    try await store.apply(.starred(true), to: .articles([ids[3]]))
    try await store.writing { db in
      try db.execute(
        sql:
          "UPDATE headline SET starred = 0, read = 1; UPDATE tag SET unread = 77; UPDATE tally SET total = 1;"
          + "INSERT INTO search(search) VALUES ('delete-all'); DELETE FROM tagging WHERE article = 2")
    }
    #expect(try await store.check().faults.count >= 3)
    _ = try await store.repair()
    #expect(try await store.check().faults == [])
    #expect(try await store.titles(Query(list: .starred)) == ["T4"])
    #expect(try await store.titles(.of(.all) { $0.search = "word5" }) == ["T5"])
    #expect(try store.tags(of: ids[1]).map(\.name) == ["x"])
  }

  @Test func anotherProcessIsHeard() async throws {
    let other = try scratch.store()
    let changes = store.changesByOthers()
    let heard = Task { () -> Int in
      for await _ in changes { return 1 }
      return 0
    }
    _ = try await other.window(Query(list: .all), moment: ListMoment(), anchor: .start, before: 0, after: 9)
    try await store.apply(.starred(true), to: .articles([ids[1]]))
    try await other.apply(.starred(true), to: .articles([ids[0]]))
    #expect(await heard.value == 1)
    #expect(try store.article(ids[0])?.mark.isStarred == true)
  }

  @Test func relatedStories() async throws {
    var page = Article(title: "Harbour opens again", body: Body(format: "plain", text: "ships"))
    page.related = [RelatedStory(title: "t3")]
    let file = FileOrigin(path: "/h", modified: 1, size: 1, contentHash: 9)
    let date = ArticleDate(seconds: 9, origin: .file)
    let id = try await store.merge([
      Arrival(article: page, searchText: "ships", fallbackDate: date, file: file)
    ]).articles[0]
    let alike = try await store.merge([arrival("Harbour closed, none opens", path: "/i")]).articles[0]
    _ = try await store.merge([arrival("Old harbour", text: "boats", path: "/j")])
    #expect(try await store.related(to: id, limit: 5).map(\.id) == [ids[2], alike])
  }

  @Test func commonWordsMakeNothingRelated() async throws {
    let stories = (1...40).map { arrival("Story number \($0)", text: "about nothing", path: "/s/\($0)") }
    let others = try await store.merge(stories).articles
    #expect(try await store.related(to: others[7], limit: 5).isEmpty)
  }
}
