// What is no article is refused with a sentence that names file and reason.

import Testing

@testable import Formats

@Test(arguments: [
  ([], "a.txt is empty"), (Array(" \n\t\n".utf8), "a.txt is empty"), ([0xEF, 0xBB, 0xBF], "a.txt is empty"),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG picture"), ([0x50, 0x4B, 0x03, 0x04, 0x00], "a ZIP archive"),
  ([0x01, 0x00, 0x00, 0x02, 0x00, 0x00, 0x07, 0x00, 0x00], "binary data"),
  (Array("%PDF-1.7".utf8), "a PDF document"),
  (Array("<?xml version='1.0'?><a/>".utf8), "an XML file"),
])
func refuses(bytes: [UInt8], reason: String) {
  let error = #expect(throws: FormatError.self) {
    try ArticleFormat.read(SourceFile(bytes: bytes, name: "folder/a.txt"))
  }
  #expect(error?.description.contains(reason) == true)
  #expect(error?.description.contains("a.txt") == true)
}

@Test func markdownMayBeginWithATag() throws {
  let source = SourceFile(bytes: Array("<html>\n\n# A page of notes\n\nText.\n".utf8), name: "notes.md")
  #expect(try ArticleFormat.read(source).articles.first?.article.title == "A page of notes")
}

@Test func frontMatterTellsMarkdownWithoutItsSuffix() throws {
  let source = SourceFile(bytes: Array("---\ntitle: Reeds\n---\n*Text*\n".utf8), name: "reeds.txt")
  let reading = try ArticleFormat.read(source)
  #expect(reading.format == "markdown")
  #expect(reading.articles.first?.searchText == "Text")
}

@Test(arguments: [
  ("my-trip_notes.txt", "my trip notes"), ("000_241543378f45c123.txt", "000_241543378f45c123"),
  ("2016-01-29-api-changes.md", "api changes"), (".hidden", ".hidden"),
])
func fileNamesBecomeTitles(name: String, title: String) {
  #expect(FileTitle(SourceFile(bytes: [], name: "some/folder/" + name)).title == title)
}
