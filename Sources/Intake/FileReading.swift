// Reads a file to arrivals: its bytes, its articles, its folders' tags.

import Articles
import Formats
import Storage

/// A file that is being read to arrivals, as many at a time as fit a batch.
struct FileReading {
  /// What some bytes of a file gave.
  struct Part: Sendable {
    /// The articles, in the file's order.
    var arrivals: [Arrival] = []
    /// The first article of a file of several again, once all of the file was read: it is to be merged after all others.
    var completion: Arrival?
  }

  private let file: FoundFile
  private let options: ImportOptions
  private let content: FileBytes
  private var reader: FileReader
  private let folderTags: [Tag]
  /// The first arrival of a file of several.
  private var first: Arrival?
  private var number = 0
  /// Whether all of it was read.
  private(set) var isOver = false

  /// Opens a file that was found.
  init(_ file: FoundFile, options: ImportOptions) throws {
    self.file = file
    self.options = options
    content = try FileBytes(path: file.path)
    reader = try content.reader(name: file.path)
    content.isHashing = !reader.isStreamed
    folderTags = options.takesFolderTags ? file.folders.compactMap { Tag($0) } : []
  }

  /// The next arrivals, from some bytes more than asked for at most.
  ///
  /// Of a file of several articles only the completion bears its stamp, so that what is interrupted is read again.
  mutating func next(bytes most: Int64) throws -> Part {
    let start = content.count
    var read: [ReadArticle] = []
    while !isOver, content.count - start < most {
      if let more = try reader.next() { read += more } else { isOver = true }
    }
    if let failure = content.failure { throw failure }
    if isOver { try refuseList() }
    let isAlone = isOver && number == 0 && read.count == 1
    var part = Part()
    part.arrivals.reserveCapacity(read.count)
    for article in read {
      part.arrivals.append(arrival(of: article, isAlone: isAlone, isKnown: isAlone))
      if number == 0, !isAlone { first = arrival(of: article, isAlone: false, isKnown: true) }
      number += 1
    }
    if isOver { part.completion = first }
    return part
  }

  private func refuseList() throws {
    let reading = reader.reading
    guard reading.kind == "opml" else { return }
    throw IntakeError.listOfFeeds(path: file.path, count: reading.outlines.count)
  }

  private func arrival(of read: ReadArticle, isAlone: Bool, isKnown: Bool) -> Arrival {
    // A feed that has one item today may have two tomorrow: its items are known by what they say of themselves.
    let item = read.feedItem?.identity ?? (isAlone ? "" : read.article.ownID ?? String(number))
    let hash: UInt64
    if isAlone, read.feedItem == nil {
      hash = content.hash
    } else {
      // With several articles in a file, one that is edited leaves the others as they are.
      hash = FileOrigin.hash(of: (read.article.title + "\n" + read.article.body.text).utf8)
    }
    let origin = FileOrigin(
      path: file.path, item: item, folderTags: folderTags, modified: content.entry.modified,
      size: isKnown ? content.entry.size : -1, contentHash: hash, readerVersion: readerVersion)
    return Arrival(
      article: read.article, searchText: read.searchText,
      fallbackDate: ArticleDate(seconds: content.entry.modified / 1_000_000_000, origin: .file), file: origin,
      importTags: options.tags, importName: options.name)
  }
}
