// Opens the library with the one way of making search text.

import Articles
import Formats
import Storage

extension ArticleStore {
  /// Opens a library as the whole program does: what is searched of an article is its document's text.
  nonisolated static func library(at path: String) throws(StorageError) -> ArticleStore {
    try open(
      at: path, searchText: { BodyFormat.searchText(of: $0.body) },
      willKeepCopy: { copy in
        Output.complain(
          "This library is of an older version and takes a new form now; a copy is kept as \(copy).")
      })
  }
}
