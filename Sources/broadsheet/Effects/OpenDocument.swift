// An article understood: its document, kept while it is in the pane, and set off the main actor.

import Articles
import Formats
import Reader
import Screen
import Storage
import Typesetting

/// An article with its document, ready to be set for any width.
nonisolated struct OpenDocument: Sendable {
  /// The article; its body's text is left out.
  let stored: StoredArticle
  /// Its text, understood.
  let document: Document
  /// How long it is.
  private let extent: TextExtent
  /// The title that stands above the text; nil above its source.
  let title: String?

  /// Understands a stored article; its source is one block whose line breaks count.
  init(_ whole: StoredArticle, as rendition: Rendition = .article) {
    let body = whole.article.body
    document =
      rendition == .source
      ? Document(blocks: [.code(language: nil, text: body.text)]) : BodyFormat.document(of: body)
    extent = TextExtent(of: document)
    title = rendition == .source ? nil : whole.article.title(above: document)
    var stored = whole
    stored.article.body.text = ""
    self.stored = stored
  }

  /// The typesetter of this document.
  func typesetter(
    _ options: TypesettingOptions, _ hyphenation: Hyphenation? = nil, _ pictures: [String: PictureSize] = [:]
  ) -> Typesetter {
    Typesetter(
      title: title, document: document, extent: extent, options: options, hyphenation: hyphenation,
      wordBreaks: WordDictionary.wordBreaks, pictures: pictures)
  }

  /// The sizes of the pictures that are stored beside the article's file, off the main actor; none where the options leave no rows
  /// for them, or where nothing could draw them.
  @concurrent func pictureSizes(_ options: TypesettingOptions) async -> [String: PictureSize] {
    guard options.pictureRows > 0, PictureProgram.path != nil, let path = stored.path else { return [:] }
    let addresses = document.pictureAddresses.prefix(Self.mostPictures)
    guard !addresses.isEmpty, let folder = PictureFolder(article: path) else { return [:] }
    return folder.sizes(addresses)
  }

  /// Most pictures of an article that are looked for.
  private static let mostPictures = 300

  /// The dictionary for hyphens, where the options ask for one; a tenth of a second is waited for it, unless told otherwise.
  @concurrent func dictionary(
    _ options: TypesettingOptions, of dictionaries: HyphenDictionaries,
    within patience: Duration = .milliseconds(100)
  ) async -> HyphenDictionaries.Found {
    guard case .dictionary(let usual) = options.hyphens else { return .none }
    let language = stored.article.language ?? usual
    return language.isEmpty ? .none : await dictionaries.dictionary(of: language, within: patience)
  }

  /// Reads an article, off the main actor; nil when there is none.
  ///
  /// Throws what reading does, and a `CommandProblem` for the whole page of an article that was on none.
  @concurrent static func read(
    _ id: ArticleID, as rendition: Rendition = .article, from store: ArticleStore
  ) async throws -> OpenDocument? {
    guard var whole = try store.article(id) else { return nil }
    if rendition == .wholePage { try whole.readWholePage() }
    return OpenDocument(whole, as: rendition)
  }

  /// Sets the first lines, off the main actor.
  @concurrent func firstPage(
    _ options: TypesettingOptions, _ hyphenation: Hyphenation?, _ pictures: [String: PictureSize],
    lines: Int
  ) async -> Typesetter {
    var typesetter = typesetter(options, hyphenation, pictures)
    typesetter.setMore(lines: lines)
    return typesetter
  }

  /// Sets the lines up to a place and some more than a screen has, off the main actor.
  @concurrent func page(
    at place: TextPlace, _ options: TypesettingOptions, _ hyphenation: Hyphenation?,
    _ pictures: [String: PictureSize]
  ) async -> Typesetter {
    var typesetter = typesetter(options, hyphenation, pictures)
    var isThere = false
    while !isThere, !typesetter.text.isComplete, !Task.isCancelled {
      isThere = typesetter.text.lines.last.map { $0.offset > place.offset } ?? false
      typesetter.setMore(lines: 400)
    }
    return typesetter
  }

  /// Sets all that is left, off the main actor.
  @concurrent static func whole(_ typesetter: Typesetter) async -> SetText {
    var typesetter = typesetter
    // In pieces, so that an article that was left again is not set to its end.
    while !typesetter.text.isComplete, !Task.isCancelled { typesetter.setMore(lines: 2000) }
    return typesetter.text
  }

  /// Looks for the words of a search, off the main actor.
  @concurrent static func matches(of search: String, in lines: [StyledLine]) async -> SearchMatches {
    SearchMatches(search, in: lines)
  }

  /// Minutes that reading takes at 220 words a minute, at least one.
  static func minutes(words: Int) -> Int { max(1, (words + 110) / 220) }
}
