// `inspect` tells what was read as one JSON object.

import Foundation
import Testing

@testable import Formats

@Test func inspectionIsJSONFeed() throws {
  let text = """
    ---
    title: "Reeds \\"and\\" rushes"
    date: 2020-11-03
    authors: [Nora Whitlock, Tomas Brandl]
    tags: [water, plants]
    ---
    # First

    Text with [a link](https://pond.example/a).
    """
  let reading = try ArticleFormat.read(SourceFile(bytes: Array(text.utf8), name: "reeds.md"))
  let json = inspection(of: reading, fileName: "reeds.md")
  let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  #expect(object["kind"] as? String == "article")
  #expect(object["encoding"] as? String == "utf-8")
  let item = try #require((object["items"] as? [[String: Any]])?.first)
  #expect(item["title"] as? String == "Reeds \"and\" rushes")
  #expect(item["content_text"] as? String == "First\n\nText with a link.")
  #expect(item["date_published"] as? String == "2020-11-03T00:00:00Z")
  #expect(
    (item["authors"] as? [[String: String]])?.compactMap { $0["name"] } == ["Nora Whitlock", "Tomas Brandl"])
  #expect(item["links"] as? [String] == ["https://pond.example/a"])
  #expect(item["tags"] as? [String] == ["water", "plants"])
}
