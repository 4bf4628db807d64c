// What reading a file gives.

import Articles

/// A file, read.
public struct Reading: Sendable {
  /// What the file is: "article".
  public var kind: String
  /// Name of the `ArticleFormat` that read it.
  public var format: String
  /// WHATWG label of the encoding that it was decoded with ("utf-8", "windows-1251").
  public var encoding: String
  /// The articles, in the file's order; never empty.
  public var articles: [ReadArticle]

  /// Makes a reading of its parts.
  public init(kind: String = "article", format: String, encoding: String, articles: [ReadArticle]) {
    self.kind = kind
    self.format = format
    self.encoding = encoding
    self.articles = articles
  }
}

/// An article together with what is searched of it.
public struct ReadArticle: Sendable {
  /// The article.
  public var article: Article
  /// The body's text as the index takes it: captions included; furniture, related stories and addresses left out.
  public var searchText: String

  /// Makes an article with its text for the index.
  public init(article: Article, searchText: String) {
    self.article = article
    self.searchText = searchText
  }
}

/// Raised when reading improves, so that a library can read its files again.
public let readerVersion = 1
