// Articles: read, set and set anew for another width; related stories.

import Articles
import Reader
import Typesetting

extension Hands {
  /// Reads an article and answers with its first page; the rest follows behind.
  func open(_ request: OpenRequest) {
    let store = store
    lanes.stop(.setting)
    if request.id != openDocument?.stored.id { pictures.stop() }
    read(.article) { [self] in
      guard let found = try await OpenDocument.read(request.id, as: request.rendition, from: store)
      else {
        say("This article is no more in the library.", isError: true)
        return nil
      }
      // A dictionary that takes longer serves what is opened after it: nothing moves under the reader's eyes.
      let hyphenation = await found.dictionary(request.options, of: dictionaries).hyphenation
      let sizes = await found.pictureSizes(request.options)
      let typesetter = await found.firstPage(request.options, hyphenation, sizes, lines: request.firstLines)
      if Task.isCancelled { return nil }
      openDocument = found
      let text = typesetter.text
      answer(
        .opened(
          request,
          OpenedArticle(stored: found.stored, text: text, minutes: OpenDocument.minutes(words: text.words))))
      if !text.isComplete { setRest(typesetter, generation: request.generation) }
      return nil
    }
  }

  /// Sets the article in the pane anew; of a long one the lines that are shown come first.
  func set(generation: Int, _ id: ArticleID, _ options: TypesettingOptions, first place: TextPlace) {
    let store = store
    read(.setting) { [self] in
      if openDocument?.stored.id != id {
        openDocument = try await OpenDocument.read(id, from: store)
      }
      guard let document = openDocument else { return nil }
      let sizes = await document.pictureSizes(options)
      var found = await document.dictionary(options, of: dictionaries)
      if case .coming = found {
        let text = await OpenDocument.whole(document.typesetter(options, nil, sizes))
        if Task.isCancelled { return nil }
        answer(.set(generation: generation, text))
        found = await document.dictionary(options, of: dictionaries, within: .seconds(60))
      }
      let typesetter = await document.page(at: place, options, found.hyphenation, sizes)
      if Task.isCancelled { return nil }
      if !typesetter.text.isComplete { answer(.set(generation: generation, typesetter.text)) }
      return .set(generation: generation, await OpenDocument.whole(typesetter))
    }
  }

  private func setRest(_ typesetter: Typesetter, generation: Int) {
    read(.setting) { .set(generation: generation, await OpenDocument.whole(typesetter)) }
  }
}
