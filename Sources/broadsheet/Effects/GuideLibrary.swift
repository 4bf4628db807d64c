// The guide: a library of its own in memory, so that nothing of it mixes with the reader's.

import Articles
import Formats
import Reader
import Storage

extension Hands {
  /// Shows the guide, or the library again.
  func showGuide(_ shows: Bool) {
    guard shows else {
      writePlaces()
      store = library
      openDocument = nil
      return answer(.guide(false))
    }
    // Of the guide no place is kept, but of where one came from.
    positionRest.finish()
    write { [self] in
      let guide = try guide ?? ArticleStore.inMemory { BodyFormat.searchText(of: $0.body) }
      if self.guide == nil {
        _ = try await guide.merge(GuideLibrary.arrivals())
        self.guide = guide
      }
      writePlaces()
      store = guide
      openDocument = nil
      return .guide(true)
    }
  }
}

/// The guide as articles that a library takes.
enum GuideLibrary {
  /// The guide's articles, the first one newest.
  static func arrivals() throws -> [Arrival] {
    var arrivals: [Arrival] = []
    for (number, page) in guideText.enumerated() {
      let source = SourceFile(bytes: page.markdown, name: page.name)
      for read in try ArticleFormat.read(source).articles {
        var article = read.article
        if article.source.isEmpty { article.source = "Guide" }
        arrivals.append(
          Arrival(
            article: article, searchText: read.searchText,
            fallbackDate: ArticleDate(seconds: LocalTime.now - Int64(number) * 60, origin: .stated)))
      }
    }
    return arrivals
  }
}
