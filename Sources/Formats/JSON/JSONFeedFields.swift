// Which member of a JSON feed says what.

import Articles

extension FeedDescription {
  /// The top level of a JSON Feed (JSON Feed 1.1, "Top-level").
  init(json: JSONValue) {
    self.init()
    title = json["title"]?.text.map { TaggedText.oneLine(Array($0.utf8)) }
    homePage = json["home_page_url"]?.text
    address = json["feed_url"]?.text
    summary = json["description"]?.text.map { TaggedText.oneLine(Array($0.utf8)) }
    language = json["language"]?.text
    authors = Person.all(in: json)
  }

  /// The channel of RSS written as JSON.
  init(rss channel: JSONValue) {
    self.init()
    title = FeedText(guessing: channel["title"])?.line
    homePage = channel["link"]?.text
    summary = FeedText(guessing: channel["description"])?.line
    language = channel["language"]?.text
    if let editor = channel["managingEditor"]?.text, let person = Person(line: editor) { authors = [person] }
  }
}

extension Person {
  /// The authors that an object of a JSON Feed names: a list, or one as in version 1.0.
  static func all(in json: JSONValue) -> [Person] {
    let values = (json["authors"]?.members ?? []) + (json["author"]?.members ?? [])
    return values.reduce(into: []) { people, value in
      var person: Person?
      if case .object = value {
        person = Person(name: value["name"]?.text, url: value["url"]?.text, email: value["email"]?.text)
      } else if let line = value.text {
        person = Person(line: line)
      }
      if let person, person.shown ?? person.url != nil, !people.contains(person) { people.append(person) }
    }
  }
}

extension FeedText {
  /// A text of RSS, HTML when it looks like it.
  init?(guessing value: JSONValue?) {
    guard let text = value?.text ?? value?["#value"]?.text else { return nil }
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, isMarkup: TaggedText.looksLikeMarkup(bytes))
  }
}

extension FeedDraft {
  /// An item of a JSON Feed, or of RSS written as JSON: their members do not collide.
  init(_ item: JSONValue) {
    self.init()
    title.offer(
      item["title"]?.text.map {
        FeedText(bytes: Array($0.utf8), isMarkup: TaggedText.looksLikeMarkup(Array($0.utf8)))
      })
    link.offer(item["url"]?.text ?? item["link"]?.text, 0)
    link.offer(item["external_url"]?.text, 1)
    if let external = item["external_url"]?.text, item["url"] != nil {
      add(related: "", external)
    }
    root = link.value
    id.offer(item["id"]?.text ?? item["guid"]?.text ?? item["guid"]?["#value"]?.text)
    idIsNoLink = item["guid"]?["isPermaLink"]?.text == "false" || item["guid"]?["isPermaLink"] == .bool(false)
    content.offer(item["content_html"]?.text.map { FeedText(bytes: Array($0.utf8), isMarkup: true) })
    content.offer(item["content_text"]?.text.map { FeedText(bytes: Array($0.utf8), isMarkup: false) }, 1)
    content.offer(FeedText(guessing: item["content:encoded"] ?? item["encoded"]), 2)
    summary.offer(item["summary"]?.text.map { FeedText(bytes: Array($0.utf8), isMarkup: false) })
    summary.offer(FeedText(guessing: item["description"]), 1)
    published.offer((item["date_published"] ?? item["pubDate"])?.text.flatMap(DateText.seconds(of:)))
    modified.offer(item["date_modified"]?.text.flatMap(DateText.seconds(of:)))
    language.offer(item["language"]?.text)
    for person in Person.all(in: item) { add(person, rank: 0) }
    if let creator = item["dc:creator"]?.text, let person = Person(line: creator) { add(person, rank: 0) }
    for tag in (item["tags"]?.members ?? []) + (item["category"]?.members ?? []) {
      add(tag: TaggedText.oneLine(Array((tag.text ?? tag["#value"]?.text ?? "").utf8)))
    }
    for file in (item["attachments"]?.members ?? []) + (item["enclosure"]?.members ?? []) {
      guard let url = file["url"]?.text else { continue }
      let size = (file["size_in_bytes"] ?? file["length"])?.text.flatMap { Int($0) }
      let title = file["title"]?.text.map { TaggedText.oneLine(Array($0.utf8)) }
      add(
        Attachment(
          url: url, mimeType: (file["mime_type"] ?? file["type"])?.text ?? "", size: size, title: title))
    }
    for key in ["image", "banner_image"] {
      guard let url = item[key]?.text else { continue }
      add(FeedPicture(file: Attachment(url: url, mimeType: "image/*"), isPreview: key != "image"))
    }
    if let comments = item["comments"]?.text, FeedDraft.isWeb(comments) {
      related.append(RelatedStory(title: "Comments", link: comments))
    }
  }
}
