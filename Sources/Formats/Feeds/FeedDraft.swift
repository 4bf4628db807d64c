// A feed's item while it is being read, and the article that becomes of it.

import Articles

/// A value and how far it is trusted: of two, the more trusted stays, then the earlier.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank: UInt8 = .max

  init() { value = nil }

  /// Offers a value; nil offers nothing.
  mutating func offer(_ new: Value?, _ newRank: UInt8 = 0) {
    guard let new, newRank < rank else { return }
    value = new
    rank = newRank
  }
}

extension Ranked {
  /// Offers a value of the highest trust that takes the place of an earlier one.
  mutating func replace(_ new: Value) {
    self = Ranked()
    offer(new, 0)
  }

  /// Offers a value that takes the place of an earlier one that is trusted alike; nil offers nothing.
  mutating func renew(_ new: Value?, _ newRank: UInt8) {
    guard let new, newRank <= rank else { return }
    value = new
    rank = newRank
  }
}

/// What an item has said by now.
struct FeedDraft {
  var title = Ranked<FeedText>()
  var link = Ranked<String>()
  var id = Ranked<String>()
  /// Whether the id says that it is no address.
  var idIsNoLink = false
  var summary = Ranked<FeedText>()
  var content = Ranked<FeedText>()
  var published = Ranked<Int64>()
  var modified = Ranked<Int64>()
  var language = Ranked<String>()
  var source: String?
  var authors: [Person] = []
  var authorRank: UInt8 = .max
  var tags: [String] = []
  var terms: [String] = []
  var attachments: [Attachment] = []
  var pictures: [FeedPicture] = []
  /// The address of the last medium, which what stands within or beside it describes.
  var media: String?
  /// The title of the group of files that is read, where it stands before them.
  var mediaTitle: String?
  var related: [RelatedStory] = []
  /// The address that relative ones within it are meant against.
  var root: String?

  /// Adds an author unless better named ones are there.
  mutating func add(_ author: Person, rank: UInt8) {
    if rank > authorRank { return }
    if rank < authorRank { authors = [] }
    authorRank = rank
    if !authors.contains(where: { $0 == author || $0.name != nil && $0.name == author.name }) {
      authors.append(author)
    }
  }

  /// Adds a tag once; an address is a term for programs, not a tag.
  mutating func add(tag: String) {
    if FeedDraft.isWeb(tag) {
      if terms.count < 256 { terms.append(tag) }
      return
    }
    if !tag.isEmpty, tags.count < 256, !tags.contains(tag) { tags.append(tag) }
  }

  /// Adds something that comes with the item, once.
  mutating func add(_ attachment: Attachment) {
    guard !attachment.url.isEmpty, attachments.count < 256 else { return }
    if attachment.mimeType.isEmpty
      ? PictureFile.isPicture(attachment.url) : attachment.mimeType.lowercased().hasPrefix("image/")
    {
      return add(FeedPicture(file: attachment))
    }
    if !attachments.contains(where: { $0.url == attachment.url }) { attachments.append(attachment) }
  }

  /// Adds a picture that comes with the item, once.
  mutating func add(_ picture: FeedPicture) {
    guard !picture.file.url.isEmpty, pictures.count < 256 else { return }
    guard let place = pictures.firstIndex(where: { $0.file.url == picture.file.url }) else {
      return pictures.append(picture)
    }
    pictures[place].isPreview = pictures[place].isPreview && picture.isPreview
    pictures[place].width = max(pictures[place].width, picture.width)
  }

  /// Adds a page that the item names, once; one without a title is called by its host.
  mutating func add(related title: String, _ link: String, prefix: String = "") {
    guard related.count < 256, !related.contains(where: { $0.link == link }) else { return }
    let site = FeedAddress.site(of: link)
    let name = title.isEmpty ? prefix + (site.isEmpty ? link : site) : title
    related.append(RelatedStory(title: name, link: link))
  }

  /// The article; what only the feed knows is filled in later.
  func article() -> ReadArticle {
    let whole = content.value ?? summary.value
    let markup = whole.map { EscapedMarkup.read($0.markup) } ?? []
    var isRelative = root == nil
    var words = markup.withUnsafeBufferPointer {
      TaggedText.text(of: $0, .words, hasRelativeAddresses: &isRelative)
    }
    if words.allSatisfy({ $0 <= 0x20 }) { words = [] }
    let title = title.value.map { $0.line.saysSomething ? $0.line : "" } ?? ""
    let leading = pictures.leading(markup, authors: authors.compactMap(\.name))
    let said = leading.isEmpty ? [] : [title, markup.count < 4_000 ? TaggedText.line(of: markup) : ""]
    let figures = leading.map { $0.figure(besides: said) }.joined()
    let text = FeedFooter.hidden(in: markup, link: link.value, title: title)
    let shown = figures.isEmpty ? text : Array(figures.utf8) + text
    var article = Article(
      title: title.isEmpty ? FeedDraft.title(from: words, link: link.value) : title,
      body: HTMLBody.body(String(decoding: shown, as: UTF8.self), base: isRelative ? root : nil))
    article.authors = authors.compactMap(\.shown)
    article.source = source ?? ""
    article.ownID = id.value
    article.link = link.value ?? (idIsNoLink ? nil : id.value.flatMap { FeedDraft.isWeb($0) ? $0 : nil })
    article.language = language.value
    article.date = (published.value ?? modified.value).map { ArticleDate(seconds: $0, origin: .stated) }
    article.tags = tags
    if content.value != nil, let line = summary.value.map({ $0.isMarkup ? EscapedMarkup.line($0) : $0.line }),
      !line.isEmpty
    {
      article.summary = line
    }
    article.attachments = attachments
    // The item's own page is no other story.
    article.related = related
    if let own = article.link { article.related.removeAll { $0.link == own } }
    var read = ReadArticle(article: article, searchText: String(decoding: words, as: UTF8.self))
    if !figures.isEmpty { read.searchText = TaggedText.words(of: figures) + " " + read.searchText }
    var details = FeedItemDetails()
    details.published = published.value
    details.modified = modified.value
    details.authors = authors
    details.pictures = pictures.map(\.file)
    details.figures = figures
    details.terms = terms.filter { !tags.contains($0) }
    details.address = article.link ?? (idIsNoLink ? nil : id.value)
    details.identity = id.value ?? article.link ?? article.title
    read.feedItem = details
    return read
  }

  /// A headline for an item without one: its first words, else its address.
  private static func title(from words: [UInt8], link: String?) -> String {
    let line = TaggedText.oneLine(Array(words.prefix(800)))
    guard line.saysSomething else {
      let address = TaggedText.oneLine(Array((link ?? "").utf8))
      return address.saysSomething ? address : "Untitled"
    }
    guard line.count > 80 else { return line }
    let start = line.prefix(80)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }

  static func isWeb(_ text: String) -> Bool {
    text.utf8.starts(with: "http://".utf8) || text.utf8.starts(with: "https://".utf8)
  }
}
