// All that a saved web page says, for when its article was not found where it is.

import Articles

extension ArticleFormat {
  /// A page with all that is not hidden on it, menus and notices too; nil for a file that is no page.
  ///
  /// Throws a `FormatError` for what cannot be read.
  public static func wholePage(of source: SourceFile) throws(FormatError) -> Body? {
    guard let page = try PageSource(source) else { return nil }
    var reading = MarkupReading(tree: page.tree, base: page.base)
    return Body(format: "html", text: DocumentHTML.written(Document(blocks: reading.blocks(of: 0))))
  }
}
