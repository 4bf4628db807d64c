// Saved web pages as an article format, whatever they are saved in.

import Articles

extension ArticleFormat {
  /// Web pages: HTML and what browsers save it in, plain or gzip.
  static let page = ArticleFormat(
    name: "html", title: "saved web page: HTML, SingleFile, MHTML, `.webarchive`, plain or gzip",
    knownBy: "how it begins, or its suffix",
    understood: "the article and nothing else of the page: title, authors, date, site, language, tags,"
      + " address, summary; headings, lists, quotes, code, tables, figures, footnotes, links; what the page names"
      + " beside it becomes related stories",
    suffixes: ["html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "webarchive"],
    isText: false,
    recognizes: { PageFile.recognizes($0) },
    read: { (source: SourceFile) throws(FormatError) -> Reading in
      let file = try PageFile(source)
      let text = PageText(file.bytes, label: file.charset)
      let page = PageReader(text.bytes, saved: file.address, fileTitle: FileTitle(source))
      return Reading(
        format: file.format, encoding: text.encoding,
        articles: [page.article])
    })
}

/// A page out of the file that it was saved in.
struct PageFile {
  /// The page's bytes, in its own encoding.
  private(set) var bytes: [UInt8]
  /// Where it was saved from, when the file says so.
  private(set) var address: String?
  /// What the file says of the page's encoding.
  private(set) var charset: String?
  /// What it was saved as: "html", "mhtml", "webarchive".
  private(set) var format = "html"

  /// Unpacks a file; throws for what holds no page, or more than can be read.
  init(_ source: SourceFile) throws(FormatError) {
    bytes = source.bytes
    if Gzip.isLikely(bytes) {
      guard let unpacked = Gzip.unpacked(bytes, most: ArticleFormat.mostBytesOfWholeText) else {
        throw .notText(file: source.name, what: "a gzip archive that is broken or too large")
      }
      bytes = unpacked
      let inner = source.name.hasSuffix(".gz") ? String(source.name.dropLast(3)) : source.name
      guard !Gzip.isLikely(bytes),
        PageFile.recognizes(Sample(SourceFile(bytes: bytes, name: inner)))
      else {
        throw .notText(file: source.name, what: "a gzip archive of something that is no web page")
      }
    }
    if WebArchive.isLikely(bytes) {
      guard let archive = WebArchive(bytes) else {
        throw .notText(file: source.name, what: "a property list without a web page")
      }
      (bytes, address, charset, format) = (archive.bytes, archive.address, archive.charset, "webarchive")
    } else if MHTML.isLikely(bytes) {
      guard let mail = MHTML(bytes) else {
        throw .notText(file: source.name, what: "a mail without a web page")
      }
      (bytes, address, charset, format) = (mail.bytes, mail.address, mail.charset, "mhtml")
    }
  }

  /// Whether a file holds a page, by what it begins with; a suffix is enough where nothing speaks against it.
  static func recognizes(_ sample: Sample) -> Bool {
    if Gzip.isLikely(sample.bytes) || WebArchive.isLikely(sample.bytes) { return true }
    // A Markdown file may well begin with a tag.
    if ArticleFormat.markdown.suffixes.contains(sample.suffix) { return false }
    if sample.begins(with: "<!doctype html") || sample.begins(with: "<html") { return true }
    let isNamed = ["html", "htm", "xhtml", "xht", "shtml"].contains(sample.suffix)
    if isNamed || sample.suffix == "mhtml" || sample.suffix == "mht" { return true }
    if MHTML.isLikely(sample.bytes) { return true }
    guard sample.begins(with: "<?xml") || sample.begins(with: "<!--") else { return false }
    let head = String(decoding: sample.bytes.prefix(4_096), as: UTF8.self).lowercased()
    return head.contains("<!doctype html") || head.contains("<html")
  }
}
