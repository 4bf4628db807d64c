// The reader's own terminal description with every colour in it.

import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct DescriptionTests {
  @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "linux", "rxvt-unicode-256color"])
  func derivedEntryKeepsAllButColours(name: String) throws {
    let bytes = try #require(TerminfoFile.find(name))
    let before = try #require(CompiledEntry(bytes))
    let after = try #require(DirectColorEntry.derive(from: before))
    #expect(after.numbers[13] == 1 << 24)
    for index in before.numbers.indices where index != 13 && index != 14 {
      #expect(after.numbers[index] == before.numbers[index])
    }
    for index in before.strings.indices where index != 359 && index != 360 {
      #expect(after.strings[index] == before.strings[index])
    }
    #expect(CompiledEntry(after.bytes)?.bytes == after.bytes)
  }

  @Test func attributesGoSinglyWhereTheTerminalHasThem() throws {
    let before = try #require(TerminfoFile.find("xterm-256color").flatMap(CompiledEntry.init))
    let after = try #require(CompiledEntry(SingleAttributes.derive(from: before.bytes)))
    #expect(before.strings[131] != nil && after.strings[131] == nil)
    for index in before.strings.indices where index != 131 {
      #expect(after.strings[index] == before.strings[index])
    }
    var without = before
    // No bold of its own: then what sets all at once is all that there is.
    without.strings[27] = nil
    #expect(SingleAttributes.derive(from: without.bytes) == without.bytes)
  }

  @Test func ncursesOwnReaderUnderstandsTheDerivedEntry() throws {
    let entry = try #require(TerminfoFile.find("xterm-256color").flatMap(CompiledEntry.init))
    let derived = try #require(DirectColorEntry.derive(from: entry)).bytes
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "terminfo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let letter = folder.appendingPathComponent("x")
    try FileManager.default.createDirectory(at: letter, withIntermediateDirectories: true)
    try Data(derived).write(to: letter.appendingPathComponent("xterm-256color"))
    let infocmp = Process()
    infocmp.executableURL = URL(fileURLWithPath: "/usr/bin/infocmp")
    infocmp.arguments = ["-x", "-1", "-A", folder.path, "xterm-256color"]
    let pipe = Pipe()
    infocmp.standardOutput = pipe
    try infocmp.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    infocmp.waitUntilExit()
    #expect(text.contains("\tRGB,"))
    #expect(text.contains("colors#0x1000000"))
    #expect(text.contains("kcuu1=\\EOA"))
    #expect(text.contains("kUP5=\\E[1;5A"), "extended keys keep their names")
  }

  @Test func brokenEntriesAreRefusedNotTrusted() throws {
    let bytes = try #require(TerminfoFile.find("xterm-256color"))
    for count in stride(from: 0, to: bytes.count, by: 7) {
      // Only that it returns: a cut-off entry has no right reading.
      _ = CompiledEntry(SingleAttributes.derive(from: Array(bytes.prefix(count)))).flatMap(
        DirectColorEntry.derive)
    }
    #expect(CompiledEntry([]) == nil)
    #expect(CompiledEntry(Array("no description".utf8)) == nil)
    let vt100 = try #require(TerminfoFile.find("vt100").flatMap(CompiledEntry.init))
    #expect(DirectColorEntry.derive(from: vt100) == nil, "no colours")
    #expect(TerminfoFile.find("../../etc/passwd") == nil)
  }

  @Test func nearestColours() {
    #expect(Palette.nearest(255, 0, 0, in: 16..<256) == 196)
    #expect(Palette.nearest(128, 128, 128, in: 16..<256) == 244)
    #expect(Palette.nearest(254, 254, 254, in: 0..<16) == 15)
    #expect(Palette.number(of: .rgb(0, 0, 3), colors: .direct) == 16, "smaller numbers are the palette")
    #expect(Palette.number(of: .rgb(1, 2, 3), colors: .direct) == 0x010203)
    #expect(Palette.number(of: .ansi(99), colors: .indexed) == 15)
    for index in 16..<256 {
      let parts = Palette.components(of: index).map { UInt8($0) }
      let found = Palette.nearest(parts[0], parts[1], parts[2], in: 16..<256)
      #expect(Palette.components(of: found) == Palette.components(of: index))
    }
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("ї", "0Zc="),
  ])
  func base64OfRFC4648(text: String, encoded: String) { #expect(base64(text) == encoded) }

  @Test func standInsAreOneCellOfASCII() {
    for value in UInt32(0xA0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0x20..<0x7F).contains(StandIns.standIn(for: scalar).value))
    }
    #expect(
      StandIns.standIn(for: "●") == "*" && StandIns.standIn(for: "é") == "e"
        && StandIns.standIn(for: "ß") == "s")
    #expect(
      StandIns.standIn(for: "À") == "A" && StandIns.standIn(for: "ÿ") == "y"
        && StandIns.standIn(for: "ö") == "o")
  }
}
