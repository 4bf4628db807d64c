// Reads a file to arrivals: its bytes, its articles, its folders' tags.

import Articles
import Formats
import Storage

/// What reading one file gave.
enum FileReading: Sendable {
  case arrivals([Arrival])
  case unreadable(UnreadableFile)

  /// Reads a file that was found; never fails.
  init(_ file: FoundFile, options: ImportOptions) {
    do {
      let content = try FileBytes(path: file.path)
      let reading = try ArticleFormat.read(SourceFile(bytes: content.bytes, name: file.path))
      self = .arrivals(Self.arrivals(of: reading, content, file, options))
    } catch let error as FormatError {
      self = .unreadable(UnreadableFile(path: file.path, reason: error.description))
    } catch {
      self = .unreadable(UnreadableFile(path: file.path, reason: "\(error)"))
    }
  }

  private static func arrivals(
    of reading: Reading, _ content: FileBytes, _ file: FoundFile, _ options: ImportOptions
  ) -> [Arrival] {
    let isAlone = reading.articles.count == 1
    let folderTags = options.takesFolderTags ? file.folders.compactMap { Tag($0) } : []
    return reading.articles.enumerated().map { number, read in
      // With several articles in a file, one that is edited leaves the others as they are.
      let identity = Array((read.article.title + "\n" + read.article.body.text).utf8)
      let origin = FileOrigin(
        path: file.path, item: isAlone ? "" : read.article.ownID ?? String(number), folderTags: folderTags,
        modified: content.entry.modified, size: content.entry.size,
        contentHash: FileOrigin.hash(of: isAlone ? content.bytes : identity), readerVersion: readerVersion)
      return Arrival(
        article: read.article, searchText: read.searchText,
        fallbackDate: ArticleDate(seconds: content.entry.modified / 1_000_000_000, origin: .file),
        file: origin,
        importTags: options.tags, importName: options.name)
    }
  }
}
