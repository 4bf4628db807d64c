// The whole program without a terminal: keys in, screen out, marks in the library.

import Articles
import Glibc
import Screen
import Settings
import Storage
import Testing

@testable import broadsheet

@Suite struct DoorHeadlessTests {
  @Test func folderOpensFilledAndInScope() async throws {
    let place = try TemporaryPlace(articles: ["Alder", "Birch", "Cedar"])
    let screen = try await place.screen([])
    #expect(screen.contains("Alder"))
    #expect(screen.contains("Cedar"))
    #expect(screen.contains("news · All"))
    #expect(screen.contains("3 unread"))
  }

  @Test func marksReachTheLibraryAndComeBackByUndo() async throws {
    let place = try TemporaryPlace(articles: ["Alder", "Birch", "Cedar"])
    _ = try await place.screen(["m"])
    #expect(try await place.unread() == 2)
    // A step of an earlier run is not taken back before a second press.
    let asked = try await place.screen(["u"])
    #expect(asked.contains("u again undoes"))
    #expect(try await place.unread() == 2)
    let undone = try await place.screen(["u", "u"])
    #expect(undone.contains("Undone: 1 unread again"))
    #expect(try await place.unread() == 3)
  }

  @Test func wholeListIsOneStepThatUndoesAtOnce() async throws {
    let place = try TemporaryPlace(articles: ["Alder", "Birch", "Cedar"])
    let read = try await place.screen(["1", "A"])
    #expect(read.contains("3 articles marked as read"))
    #expect(try await place.unread() == 0)
    #expect(try await place.screen(["1", "u", "u", "1", "A", "u"]).contains("Undone: 3 unread again"))
    #expect(try await place.unread() == 3)
  }

  @Test func openingMarksAndPreviewDoesNot() async throws {
    let place = try TemporaryPlace(articles: ["Alder", "Birch"])
    let previewed = try await place.screen(["Down", "Up"])
    #expect(previewed.contains("preview"))
    #expect(try await place.unread() == 2)
    let opened = try await place.screen(["Enter"])
    #expect(opened.contains("━ read"))
    #expect(try await place.unread() == 1)
  }

  @Test func keysTypedAheadWaitForTheListThatWasEntered() async throws {
    let place = try TemporaryPlace(articles: ["Alder", "Birch", "Cedar"])
    _ = try await place.screen([])
    #expect(try await place.selected(afterAtOnce: ["4", "Down", "Down"]) == "Cedar")
  }

  @Test func emptyLibraryShowsTheGuideAndKeepsNothingOfIt() async throws {
    let place = try TemporaryPlace(articles: [])
    let guide = try await place.screen(["m", "s"], paths: [])
    #expect(guide.contains("Guide"))
    #expect(guide.contains("9 unread"))
    #expect(try await place.unread() == 0)
    #expect(try await place.screen([], paths: []).contains("10 unread"))
  }
}

/// A folder of articles and a library, both gone with this value.
private final class TemporaryPlace {
  let folder: String

  init(articles titles: [String]) throws {
    var template = Array("/tmp/broadsheet-door-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    mkdir("\(folder)/news", 0o700)
    for title in titles {
      let path = "\(folder)/news/\(title).md"
      let file = open(path, O_WRONLY | O_CREAT, 0o600)
      let text =
        "# \(title)\n\nThe \(title.lowercased()) grows by the river and is known to everybody here.\n"
      TextFile.writeAll(Array(text.utf8), to: file)
      close(file)
      // On a busy machine the files would be seconds apart, and the newest would come first.
      var written = utimbuf(actime: 1_750_000_000, modtime: 1_750_000_000)
      utime(path, &written)
    }
  }

  deinit {
    for path in ["news", "config/broadsheet", "config", "."].map({ "\(folder)/\($0)" }) {
      for name in TextFile.names(in: path) { unlink("\(path)/\(name)") }
      rmdir(path)
    }
    rmdir(folder)
  }

  func screen(_ keys: [String], paths: [String]? = nil) async throws -> String {
    let keys = try keys.map { try #require(Key(named: $0)) }
    return try await Headless.run(
      size: Size(width: 80, height: 24), keys: keys, libraryPath: "\(folder)/library.sqlite",
      paths: paths ?? ["\(folder)/news"], configurationFolder: "\(folder)/config"
    ).frame.plainText
  }

  /// The title that is selected after keys that came all at once.
  @MainActor func selected(afterAtOnce keys: [String]) async throws -> String? {
    let beginning = try Beginning(
      paths: [], libraryPath: "\(folder)/library.sqlite", configurationFolder: "\(folder)/config")
    let turns = Turns(
      state: beginning.state(size: Size(width: 80, height: 24), usesUnicode: true),
      library: beginning.library,
      front: Front(), patience: .seconds(60))
    turns.carryOut(beginning.begin(turns))
    await Headless.settle(turns)
    for key in keys.compactMap(Key.init(named:)) { turns.add(.input(.key(key))) }
    await Headless.settle(turns)
    try beginning.library.close()
    return turns.state.list.selectedRow?.title
  }

  func unread() async throws -> Int {
    let store = try ArticleStore.library(at: "\(folder)/library.sqlite")
    let counts = try await store.counts(Query(list: .unread), moment: ListMoment())
    try store.close()
    return counts.total
  }
}
