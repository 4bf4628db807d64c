// A walk finds each real file once, whatever links lead to it.

import Foundation
import Testing

@testable import Intake

private func walked(_ starts: String...) -> (files: [FoundFile], errors: [IntakeError]) {
  var walk = FolderWalk(starts.map { WalkStart($0) })
  var files: [FoundFile] = []
  var errors: [IntakeError] = []
  while let step = walk.next() {
    switch step {
    case .file(let file): files.append(file)
    case .unreadable(let error): errors.append(error)
    }
  }
  return (files, errors)
}

@Test func circlesOfLinksEnd() throws {
  let fixture = try Fixture()
  try fixture.write("a/b/one.txt", "One.")
  try fixture.link("a/b/up", to: fixture.folder)
  try fixture.link("a/self", to: "self")
  let (files, errors) = walked(fixture.folder)
  #expect(files.map(\.path) == [fixture.path("a/b/one.txt")])
  #expect(errors == [.failed(path: fixture.path("a/self"), reason: "its links lead in a circle")])
}

@Test func aFileBehindLinksIsFoundOnceAtItsOwnPlace() throws {
  let fixture = try Fixture()
  try fixture.write("z/deep/one.txt", "One.")
  try fixture.write(".kept/two.txt", "Two.")
  try fixture.link("a.txt", to: fixture.path("z/deep/one.txt"))
  try fixture.link("b", to: fixture.path("z/deep"))
  try fixture.link("c.txt", to: fixture.path(".kept/two.txt"))
  try fixture.link("d.txt", to: fixture.path(".kept/two.txt"))
  let (files, errors) = walked(fixture.folder, fixture.path("z"), fixture.path("z/deep/one.txt"))
  #expect(errors.isEmpty)
  #expect(files.map(\.path) == [fixture.path("z/deep/one.txt"), fixture.path(".kept/two.txt")])
  #expect(files.first?.folders == ["z", "deep"])
}

@Test func aLinkBeforeItsFolderDoesNotBringAFileTwice() throws {
  let fixture = try Fixture()
  try fixture.write("out/far/one.txt", "One.")
  try fixture.write("in/keep.txt", "Keep.")
  try fixture.link("in/z.txt", to: fixture.path("out/far/one.txt"))
  try fixture.link("in/far", to: fixture.path("out"))
  let (files, _) = walked(fixture.path("in"))
  #expect(files.map(\.path).sorted() == [fixture.path("in/keep.txt"), fixture.path("out/far/one.txt")])
}

@Test func hiddenEntriesAreLeftOutUnlessGiven() throws {
  let fixture = try Fixture()
  try fixture.write(".hidden.txt", "Hidden.")
  try fixture.write(".git/config", "Hidden.")
  try fixture.write("seen.txt", "Seen.")
  #expect(walked(fixture.folder).files.map(\.path) == [fixture.path("seen.txt")])
  let both = walked(fixture.folder, fixture.path(".hidden.txt")).files.map(\.path)
  #expect(both == [fixture.path("seen.txt"), fixture.path(".hidden.txt")])
}

@Test func aShallowStartStaysInItsFolder() throws {
  let fixture = try Fixture()
  try fixture.write("one.txt", "One.")
  try fixture.write("below/two.txt", "Two.")
  var walk = FolderWalk([WalkStart(fixture.folder, folders: ["x"], isDeep: false)])
  guard case .file(let file) = walk.next() else {
    Issue.record("no file")
    return
  }
  #expect(file.path == fixture.path("one.txt") && file.folders == ["x"])
  #expect(walk.next() == nil)
}
