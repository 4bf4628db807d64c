// Which front matter field says what of an article.

import Articles

extension FrontMatter {
  /// The article's title.
  var title: String? { firstText(["title", "headline"]).map(oneLine) }

  /// Sets all that the fields say of an article, but its title.
  func describe(_ article: inout Article) {
    article.date = date.map { ArticleDate(seconds: $0, origin: .stated) } ?? article.date
    article.authors = names(["authors", "author", "byline", "creator", "by"])
    article.tags = tags
    article.link = firstText([
      "link", "url", "sourceurl", "canonical", "canonicalurl", "permalink", "externalurl",
    ])
    article.source = firstText(["source", "site", "sitename", "publisher", "publication"]).map(oneLine) ?? ""
    if article.link == nil, article.source.hasPrefix("http://") || article.source.hasPrefix("https://") {
      article.link = article.source
      article.source = ""
    }
    article.language = firstText(["lang", "language", "locale"])
    article.summary = firstText(["summary", "description", "excerpt", "abstract", "subtitle"])
    article.ownID = firstText(["id", "guid", "uid", "uuid"])
  }

  private var date: Int64? {
    let names = [
      "date", "published", "datepublished", "publishdate", "pubdate", "publishedat", "created", "createdat",
      "updated",
      "modified", "lastmod", "lastmodified", "datemodified",
    ]
    for name in names {
      guard case .text(let text)? = fields[name] else { continue }
      if let written = WrittenDate(text[...]) { return written.date.unixSeconds }
    }
    // Some sites keep the date in the address alone: "2015/05/15/release".
    for name in ["path", "slug", "permalink", "url"] {
      guard case .text(let text)? = fields[name] else { continue }
      let parts = text.split(separator: "/")
      for index in parts.indices.dropLast(2) where parts[index].utf8.count == 4 {
        guard let year = Int(parts[index]), let month = Int(parts[index + 1]),
          let day = Int(parts[index + 2]),
          (1_990...2_199).contains(year), let date = CivilDate(year: year, month: month, day: day)
        else { continue }
        return date.unixSeconds
      }
    }
    return nil
  }

  private var tags: [String] {
    var tags: [String] = []
    for name in ["tags", "tag", "keywords", "categories", "category", "topics", "topic"] {
      for place in [fields, map("taxonomies"), map("extra")] {
        for tag in place[name].map(texts) ?? [] where !tags.contains(tag) { tags.append(tag) }
      }
    }
    return tags
  }

  /// Names of people: a text, a list, maps with a name, or lists of those.
  private func names(_ keys: [String]) -> [String] {
    for place in [fields, map("extra"), map("taxonomies")] {
      for key in keys {
        guard let value = place[key] else { continue }
        let names = people(value, splits: key == "authors")
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private func people(_ value: Value, splits: Bool) -> [String] {
    switch value {
    case .text(let text):
      let parts = splits ? text.split(separator: ",") : [text[...]]
      return parts.map { oneLine(String($0)) }.filter { !$0.isEmpty }
    case .list(let values): return values.flatMap { people($0, splits: false) }
    case .map(let fields):
      for key in ["name", "title", "displayname", "login", "email"] {
        if case .text(let text)? = fields[key] { return [oneLine(text)] }
      }
      return []
    }
  }

  private func texts(_ value: Value) -> [String] {
    switch value {
    case .text(let text):
      // A list that only a broken block's plain lines tell is still a list.
      return text.split { $0 == "," || $0 == ";" || $0 == "[" || $0 == "]" || $0 == "\"" }.map {
        let tag = $0.trimmed
        return String(tag.hasPrefix("#") ? tag.dropFirst() : tag)
      }.filter { !$0.isEmpty }
    case .list(let values):
      return values.flatMap { value -> [String] in
        if case .text(let text) = value { return [oneLine(text)].filter { !$0.isEmpty } }
        return texts(value)
      }
    case .map(let fields):
      for key in ["name", "title", "label"] {
        if case .text(let text)? = fields[key] { return [oneLine(text)] }
      }
      return []
    }
  }

  private func firstText(_ keys: [String]) -> String? {
    for place in [fields, map("extra"), map("params")] {
      for key in keys {
        if case .text(let text)? = place[key] {
          let trimmed = text[...].trimmed
          if !trimmed.isEmpty { return String(trimmed) }
        }
      }
    }
    return nil
  }

  private func map(_ name: String) -> [String: Value] {
    if case .map(let fields)? = fields[name] { return fields }
    return [:]
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}
