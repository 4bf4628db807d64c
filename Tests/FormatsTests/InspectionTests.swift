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

/// A caption goes with its picture; that of a quotation says whose words they are.
@Test func runningTextIsWithoutPictures() throws {
  let words = String(
    repeating: "The harbour board has voted to keep all four ferries running, whatever the ice does. ",
    count: 4)
  let page = """
    <html><title>Ferries</title><body><div class=main><p>\(words)</p>
    <figure><img src=a.jpg alt=Boat><figcaption>A boat in ice.</figcaption></figure><p>\(words)</p>
    <figure><blockquote><p>It is cold.</p></blockquote><figcaption>Ada Rehn, skipper</figcaption></figure>
    <p>\(words)</p></div></body></html>
    """
  let reading = try ArticleFormat.read(SourceFile(bytes: Array(page.utf8), name: "a.html"))
  let json = inspection(of: reading, fileName: "a.html")
  #expect(!json.contains("A boat in ice."))
  #expect(json.contains("It is cold.") && json.contains("Ada Rehn, skipper"))
  #expect(reading.articles.first?.article.body.text.contains("A boat in ice.") == true)
}
