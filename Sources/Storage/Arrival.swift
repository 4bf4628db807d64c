// An article on its way into the library, with all that its file says of it.

import Articles

/// An article as it arrives, ready to be merged.
///
/// Making one folds its text for the index, which is most of the work of an import: make it on the thread that read the
/// file, not where the library is written.
public struct Arrival: Sendable {
  /// The article.
  public let article: Article
  /// Its date when it states none: the file's time.
  public let fallbackDate: ArticleDate
  /// Where it lies; nil when it came from no file.
  public let file: FileOrigin?
  /// Tags that the import gives to all of its articles.
  public let importTags: [Tag]
  /// Name of the import it came with ("~/news, 3 Nov 2020"); nil when none.
  public let importName: String?
  /// What the index stores.
  let index: IndexEntry
  /// All tags that come with it, each once, as first written.
  let givenTags: [Tag]
  /// The columns that take long to make.
  let columns: ArrivalColumns

  /// Makes an arrival; `searchText` is the words of its body without markup or related stories.
  public init(
    article: Article, searchText: String, fallbackDate: ArticleDate, file: FileOrigin? = nil,
    importTags: [Tag] = [], importName: String? = nil
  ) {
    self.article = article
    self.fallbackDate = fallbackDate
    self.file = file
    self.importTags = importTags
    self.importName = importName
    index = IndexEntry(article: article, searchText: searchText)
    var seen: Set<Tag> = []
    givenTags = (article.tags.compactMap(Tag.init) + (file?.folderTags ?? []) + importTags)
      .filter { seen.insert($0).inserted }
    columns = ArrivalColumns(article, file: file, tags: givenTags)
  }

  /// Its date, whoever says so.
  var date: ArticleDate { article.date ?? fallbackDate }
}

/// The file that an article came from.
public struct FileOrigin: Hashable, Sendable {
  /// Its real path.
  public var path: String
  /// Which article of the file it is: empty when it is the only one, else its own id or its number.
  public var item: String
  /// Tags by the names of the folders above it.
  public var folderTags: [Tag]
  /// When it was changed, in nanoseconds since 1970.
  public var modified: Int64
  /// Its size in bytes; negative where not this article says that all of the file is in the library.
  public var size: Int64
  /// A hash of the article's bytes; see ``hash(of:)``.
  public var contentHash: UInt64
  /// The version of the reader that read it; a better one reads it again.
  public var readerVersion: Int

  /// Makes the origin of an article.
  public init(
    path: String, item: String = "", folderTags: [Tag] = [], modified: Int64, size: Int64,
    contentHash: UInt64,
    readerVersion: Int = 1
  ) {
    self.path = path
    self.item = item
    self.folderTags = folderTags
    self.modified = modified
    self.size = size
    self.contentHash = contentHash
    self.readerVersion = readerVersion
  }

  /// FNV-1a of 64 bits: the same bytes always give the same number.
  public static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

/// A file as a walk of folders sees it, before it is read.
public struct FileStamp: Hashable, Sendable {
  /// Its real path.
  public var path: String
  /// When it was changed, in nanoseconds since 1970.
  public var modified: Int64
  /// Its size in bytes.
  public var size: Int64

  /// Makes a stamp.
  public init(path: String, modified: Int64, size: Int64) {
    self.path = path
    self.modified = modified
    self.size = size
  }
}

/// What a merge did.
public struct MergeReport: Hashable, Sendable {
  /// Articles that were not there.
  public var added = 0
  /// Articles whose text or tags changed.
  public var updated = 0
  /// Articles that were found again under another path.
  public var moved = 0
  /// Articles that were there as they are.
  public var unchanged = 0
  /// The article of each arrival, in the order of arrivals.
  public var articles: [ArticleID] = []

  /// Makes the report of nothing.
  public init() {}
}
