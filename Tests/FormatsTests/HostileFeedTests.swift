// Feeds that mean harm: nothing crashes, hangs, grows or reaches out.

import Articles
import Chance
import Testing

@testable import Formats

private func read(_ text: String, _ name: String = "feed.xml") throws -> Reading {
  try ArticleFormat.read(SourceFile(bytes: Array(text.utf8), name: name))
}

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

@Test func entitiesDoNotGrow() throws {
  var declarations = "<!ENTITY a0 \"ha\">"
  for level in 1...30 {
    declarations += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);&a\(level - 1);\">"
  }
  let reading = try read(
    "<!DOCTYPE rss [\(declarations)]><rss><channel><title>&a30;&a0;</title></channel></rss>")
  #expect((reading.feed?.title?.utf8.count ?? 0) < 4_000)
  #expect(reading.feed?.title?.hasSuffix("ha") == true)
}

@Test func nothingElseIsRead() throws {
  let reading = try read(
    """
    <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://a.example/y.dtd">%y;]>
    <rss><channel><title>T &x;</title><item><title>&x;</title><description>&x;</description></item></channel></rss>
    """)
  #expect(reading.feed?.title == "T &x;")
  #expect(reading.articles.first?.searchText.contains("root:") == false)
}

@Test func deepNestingIsRead() throws {
  let deep = repeated("<b>", 100_000)
  for feed in [
    "<rss><channel><title>F</title><item><title>A</title><description>\(deep)x</description></item>",
    "<rss>" + deep + "<channel><title>F</title>", "<rss>" + repeated("<item>", 100_000),
    repeated("<rss>", 100_000),
    "<feed>" + repeated("<entry>", 50_000) + repeated("</entry>", 50_000),
    "<rss>" + repeated("<b xmlns:a='b' xml:base='c' xml:lang='d'>", 20_000),
    "<opml><body>" + repeated("<outline text='a'>", 100_000),
    "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": " + repeated("[", 100_000),
    "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + repeated("{\"a\":", 100_000),
  ] { #expect(try read(feed).kind != "article") }
}

@Test func largePartsAreRead() throws {
  let large = repeated("x", 10 << 20)
  let reading = try read(
    "<rss><channel a='\(large)'><title b=\"\(large)\">F</title><item><title>A</title><guid>\(large)</guid></item></channel></rss>"
  )
  #expect(reading.feed?.title == "F")
  #expect(reading.articles.first?.article.ownID?.utf8.count == 10 << 20)
  #expect(try read("<rss><!--\(large)--><channel><title>F</title></channel></rss>").feed?.title == "F")
  #expect(try read("<rss><channel><title>F</title><item a='\(large)\(large)").feed?.title == "F")
  let json = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"\(large)\"}]}"
  #expect(try read(json).articles.count == 1)
}

@Test(arguments: [1, 3, 7, 64, 1_000])
func partsOfJSONThatNeverEndAreCutAndWhatFollowsIsRead(part: Int) {
  /// The items of a JSON object that comes in parts, and what stands around them.
  func read(_ json: String) -> (items: [JSONValue], head: JSONValue) {
    var items = JSONItems()
    (items.mostOfItem, items.mostOfText) = (80, 40)
    var found: [JSONValue] = []
    let bytes = Array(json.utf8)
    for start in stride(from: 0, to: bytes.count, by: part) {
      items.take(Array(bytes[start..<min(bytes.count, start + part)])) { found.append(JSONValue($0)) }
    }
    items.finish { found.append(JSONValue($0)) }
    return (found, items.head.withUnsafeBufferPointer { JSONValue($0) })
  }
  let item = "{\"id\": \"2\", \"title\": \"B\"}"
  // A text with escaped quotes, and a list.
  for long in ["\"\(repeated("words \\\" ", 300))\"", "[\(repeated("1234567, ", 300))0]"] {
    let (items, head) = read(
      "{\"title\": \"F\", \"items\": [{\"id\": \"1\", \"text\": \(long)}, \(item)], \"language\": \"en\"}")
    #expect(items.compactMap { $0["id"]?.text } == ["1", "2"])
    #expect(head["title"] == .text("F") && head["language"] == .text("en"))
  }
  #expect(read("{\"items\": [\(item), {\"id\": \"1\", \"x\": \"\(repeated("words ", 300))").items.count == 2)
  let about = read(
    "{\"about\": \"\(repeated("\\\\\\\"", 300))\", \"title\": \"F\", \"items\": [\(item)]}")
  #expect(about.head["title"] == .text("F") && about.items.count == 1)
}

@Test func manyOfOneKindAreRead() throws {
  let tags = (0..<20_000).map { "<category>t\($0)</category>" }.joined()
  let many =
    "<rss><channel><title>F</title><item><title>A</title>\(tags)\(repeated("<author>a</author>", 20_000))</item>"
  #expect(try read(many).articles.first?.article.tags.count ?? 0 <= 256)
  let attributes =
    "<rss><channel><item \(repeated("a='b' ", 200_000))><title>A</title></item></channel></rss>"
  #expect(try read(attributes).articles.count == 1)
  let ends = "<rss><channel><title>F</title>\(repeated("</a>", 200_000))</channel></rss>"
  #expect(try read(ends).feed?.title == "F")
  let same = repeated("<item><guid>1</guid><title>A</title></item>", 3_000)
  #expect(try read("<rss><channel><title>F</title>\(same)</channel></rss>").articles.count == 3_000)
}

@Test func anAddressThatStandsForATitleIsOneLine() throws {
  let feed =
    #"{"version": "https://jsonfeed.org/version/1.1", "title": "K", "items": [{"id": "1", "url": "https://kites.example/2018/\nstrings"}]}"#
  let read = try ArticleFormat.read(SourceFile(bytes: Array(feed.utf8), name: "a.json"))
  #expect(read.articles.first?.article.title == "https://kites.example/2018/ strings")
}

@Test func samplesCutAnywhereAreRead() throws {
  for sample in SampleFile.all(in: "feed/") + SampleFile.all(in: "jsonfeed/") + SampleFile.all(in: "opml/") {
    let source = try sample.source
    for end in stride(from: 1, to: source.bytes.count, by: 13) {
      _ = try? ArticleFormat.read(SourceFile(bytes: Array(source.bytes.prefix(end)), name: source.name))
    }
  }
}

@Test func samplesWithWrongBytesAreRead() throws {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  let marks = Array("<>&;\"'[]{}/!-?:=\u{0}\\".utf8) + [0xFF, 0xC3, 0xE2]
  for sample in SampleFile.all(in: "feed/") + SampleFile.all(in: "jsonfeed/") + SampleFile.all(in: "opml/") {
    let source = try sample.source
    for _ in 0..<60 {
      var bytes = source.bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        default:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      guard let reading = try? ArticleFormat.read(SourceFile(bytes: bytes, name: source.name)) else {
        continue
      }
      for read in reading.articles {
        #expect(!read.article.title.isEmpty, "seed \(seed), \(sample.testDescription)")
        #expect(!read.article.title.contains("\n"), "seed \(seed), \(sample.testDescription)")
      }
    }
  }
}
