// The table of body formats: how the stored text of an article becomes a document.

import Articles

/// One way of writing an article's text, and how it is understood.
public struct BodyFormat: Sendable {
  /// Its name in `Body.format` ("plain", "markdown", "html").
  public let name: String
  /// Understands a text; with `keepingTitle` the title's own line stays part of it.
  let document: @Sendable (_ text: String, _ keepingTitle: Bool) -> Document

  /// All body formats.
  public static let all: [BodyFormat] = [.plain, .markdown, .html]

  /// The document of a stored body, without the title and what stands around the text; never fails.
  ///
  /// A body of an unknown format (a library written by a newer version) is shown as it is.
  public static func document(of body: Body) -> Document {
    document(of: body, keepingTitle: false)
  }

  /// The words of a stored body for the index: its document's text, for HTML taken from the tags without making a document.
  public static func searchText(of body: Body) -> String {
    body.format == html.name ? TaggedText.words(of: body.text) : document(of: body).flatText
  }

  /// As `document(of:)`, and with the title's own heading or line when `keepingTitle`.
  static func document(of body: Body, keepingTitle: Bool) -> Document {
    guard let format = all.first(where: { $0.name == body.format }) else {
      return Document(blocks: [.code(language: nil, text: body.text)])
    }
    return format.document(body.text, keepingTitle)
  }
}
