// Followed folders are looked at again: at once, and when something changes.

import Articles
import Foundation
import Storage
import Testing

@testable import Intake

@Test func lookingAgainTakesWhatIsNewAndLeavesWhatWasPurged() async throws {
  let fixture = try Fixture()
  try fixture.article("sport/a.md", title: "Alpha")
  try fixture.article("b.md", title: "Beta", text: "Other words.")
  try await fixture.store.follow(FollowedFolder(path: fixture.folder, tags: [try #require(Tag("mine"))]))
  let followed = FollowedFolders(store: fixture.store)
  #expect(try await followed.lookAgain().new == 2)
  #expect(try fixture.stored("sport/a.md")?.tags.map(\.name) == ["mine", "sport"])
  let id = try #require(try fixture.stored("b.md")).id
  _ = try await fixture.store.purge(.articles([id]))
  try fixture.article("c.md", title: "Gamma", text: "Third words.")
  #expect(try await followed.lookAgain().new == 1)
  #expect(try await fixture.titles() == ["Alpha", "Gamma"])
}

@Test func aFolderThatIsGoneIsNamed() async throws {
  let fixture = try Fixture()
  try await fixture.store.follow(FollowedFolder(path: fixture.path("gone")))
  let report = try await FollowedFolders(store: fixture.store).lookAgain()
  #expect(report.unreadable.map(\.path) == [fixture.path("gone")])
}

@Test(.timeLimit(.minutes(5))) func changesComeInWhileTheProgramRuns() async throws {
  let fixture = try Fixture()
  try fixture.article("sport/a.md", title: "Alpha")
  try await fixture.store.follow(FollowedFolder(path: fixture.folder))
  let followed = FollowedFolders(store: fixture.store)
  _ = try await followed.lookAgain()
  let (reports, continuation) = AsyncStream.makeStream(of: ImportReport.self)
  let watching = Task {
    await followed.watch { if case .success(let report) = $0 { continuation.yield(report) } }
  }
  // The watches are set behind; what is written until then belongs to the look before, so it is written again and again.
  let writing = Task {
    while !Task.isCancelled {
      try fixture.article("sport/b.md", title: "Beta", text: "Other words.")
      try fixture.article("new/deep/c.md", title: "Gamma", text: "Third words.")
      try await Task.sleep(for: .seconds(2))
    }
  }
  var new = 0
  for await report in reports {
    new += report.new
    if new == 2 { break }
  }
  writing.cancel()
  #expect(try fixture.stored("new/deep/c.md")?.tags.map(\.name) == ["deep", "new"])
  #expect(try fixture.stored("sport/b.md")?.tags.map(\.name) == ["sport"])
  watching.cancel()
  await watching.value
}
