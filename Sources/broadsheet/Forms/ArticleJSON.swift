// An article as JSON: what `show` and `list` print of it, and what `|` gives to programs.

import Articles
import Formats

extension StoredArticle {
  /// All that is known of it, its text and what comes with that.
  nonisolated var json: JSONValue { .object(jsonMembers + jsonText) }

  /// Its members in JSON, without its text; what is not known is null.
  nonisolated var jsonMembers: [(key: String, value: JSONValue)] {
    [
      ("id", .number(id.number)), ("title", .text(article.title)), ("source", .text(article.source)),
      ("authors", .list(article.authors.map { .text($0) })),
      ("date", .text(DateWords.universal(date.seconds))),
      ("date_is_from_file", .flag(date.origin == .file)), ("language", JSONValue(article.language)),
      ("url", JSONValue(article.link)), ("path", JSONValue(path)), ("read", .flag(mark.isRead)),
      ("begun", .flag(mark.isBegun)), ("starred", .flag(mark.isStarred)),
      ("tags", .list(tags.map { .text($0.name) })),
    ]
  }

  /// The text and what comes with it.
  nonisolated private var jsonText: [(key: String, value: JSONValue)] {
    [
      ("summary", JSONValue(article.summary)),
      ("content_text", .text(BodyFormat.document(of: article.body).flatText)),
      (
        "related",
        .list(
          article.related.map {
            .object([("title", .text($0.title)), ("source", .text($0.source)), ("url", JSONValue($0.link))])
          })
      ),
      ("attachments", .list(article.attachments.map { .object([("url", .text($0.url))]) })),
      ("facts", .list(facts.map { .text($0) })),
    ]
  }
}
