// A saved web page as an article.

import Articles

/// A page in UTF-8 with what it says of itself.
struct PageSource {
  let tree: HTMLTree
  let facts: PageFacts
  /// What relative addresses refer to.
  let base: BaseAddress?

  /// Takes a page apart; `saved` is the address it was saved from, where a container names it.
  init(_ html: [UInt8], saved: String?) {
    tree = HTMLTree.parsed(html)
    let saved = saved ?? SavedAddress.of(html)
    facts = PageFacts(tree, saved: saved)
    base = HTMLBody.base(of: tree) ?? (saved ?? facts.address).flatMap { BaseAddress($0) }
  }

  /// Takes a file's page apart; nil for a file that is no page.
  ///
  /// Throws a `FormatError` for what cannot be read.
  init?(_ source: SourceFile) throws(FormatError) {
    let sample = Sample(source)
    guard ArticleFormat.all.first(where: { $0.recognizes(sample) })?.name == ArticleFormat.page.name else {
      return nil
    }
    let file = try PageFile(source)
    self.init(PageText(file.bytes, label: file.charset).bytes, saved: file.address)
  }

  /// Where the article is and what is left out.
  var found: FoundArticle { ArticleSearch(tree, facts: facts).run() }
}

/// Reads the article of a web page.
struct PageReader {
  /// What was read.
  let article: ReadArticle

  /// Reads a page in UTF-8; `saved` is the address it was saved from, where a container names it.
  init(_ html: [UInt8], saved: String?, fileTitle: FileTitle) {
    // Of a large page the tree, the measures and the document are each larger than its text: none stays longer than it is
    // needed.
    let (facts, document, related) = PageReader.read(html, saved: saved, fileTitle: fileTitle)
    var article = Article(
      title: facts.title ?? fileTitle.title, body: Body(format: "html", text: DocumentHTML.written(document)))
    article.authors = facts.authors
    article.source = facts.site ?? ""
    article.link = facts.address
    article.language = facts.language
    article.date = (facts.date?.unixSeconds ?? fileTitle.date).map {
      ArticleDate(seconds: $0, origin: .stated)
    }
    let text = document.flatText
    article.tags = facts.tags(of: text)
    article.summary = facts.description
    article.related = related
    self.article = ReadArticle(article: article, searchText: text)
  }

  private static func read(_ html: [UInt8], saved: String?, fileTitle: FileTitle)
    -> (PageFacts, Document, [RelatedStory])
  {
    let page = PageSource(html, saved: saved)
    let (found, related) = parts(of: page, title: page.facts.title ?? fileTitle.title)
    var reading = MarkupReading(
      tree: page.tree, base: page.base, leavesOut: found.leavesOut, captions: found.captions,
      saidByMany: found.saidByMany)
    var picture = LeadPicture.of(page.facts, base: page.base)
    if found.beginsWithFilm
      || found.caption == nil && !found.showsAbove && reading.holdsPictures(found.tops)
    {
      picture = nil
    }
    if let caption = found.caption,
      case .caption(let words)? = MarkupReading.captions(reading.blocks(alone: caption)).first
    {
      picture?.caption = words
    }
    var blocks: [Block] = picture.map { [.image($0)] } ?? []
    for top in found.tops {
      let own = reading.blocks(alone: top).compactMap(\.withoutMenuLines)
      blocks += found.leads.contains(top) ? own.map(\.asParagraph) : own
    }
    // What a line across the page parted the text from was left out.
    while blocks.last == .rule { blocks.removeLast() }
    if let again = titleAgain(page.facts.title, blocks) { blocks.remove(at: again) }
    return (page.facts, Document(blocks: blocks), related)
  }

  /// Where a paragraph above the text is the title again, as pages without headings print it; the title may have the site's
  /// name behind it in brackets.
  private static func titleAgain(_ title: String?, _ blocks: [Block]) -> Int? {
    guard let title else { return nil }
    for (place, block) in blocks.enumerated() {
      guard case .paragraph(let words) = block else { continue }
      let line = words.flatText
      if !line.isEmpty, title.hasPrefix(line), isNameInBrackets(title.dropFirst(line.count)) { return place }
      if line.utf8.count > 120 { return nil }
    }
    return nil
  }

  /// Whether what stands behind a title is nothing, or a name in brackets.
  private static func isNameInBrackets(_ rest: Substring) -> Bool {
    let name = rest.drop(while: \.isWhitespace)
    guard let first = name.first, let last = name.last else { return true }
    return "＜<【《≪[".contains(first) && "＞>】》≫]".contains(last)
  }

  private typealias Place = (
    tops: [Int], leavesOut: [Bool], captions: Set<Int>, leads: Set<Int>, saidByMany: Set<String>,
    caption: Int?, beginsWithFilm: Bool, showsAbove: Bool
  )

  private static func parts(of page: PageSource, title: String) -> (Place, [RelatedStory]) {
    let found = page.found
    let related = RelatedLinks.of(found, title: title, base: page.base)
    return (
      (
        found.tops, found.parts.isLeftOut, found.captions, found.leads, found.saidByMany(title: title),
        shownCaption(found, page),
        found.parts.beginsWithFilm(found.tops.filter { !found.leads.contains($0) }),
        found.parts.showsAbove(found.tops, page.facts.image)
      ),
      related
    )
  }
}

extension PageReader {
  /// The caption of a picture that a script shows above the text, where the text does not show the same itself.
  private static func shownCaption(_ found: FoundArticle, _ page: PageSource) -> Int? {
    guard let caption = found.pictureCaption,
      let file = page.facts.image.map({ AddressParts($0[...]).path.split(separator: "/").last ?? "" }),
      !found.tops.contains(where: { found.parts.files(in: $0).contains(file) }),
      !found.parts.isSaid(caption, in: found.tops)
    else { return nil }
    return caption
  }
}

extension Block {
  /// A heading as a paragraph: a second headline heads nothing.
  fileprivate var asParagraph: Block {
    if case .heading(_, let words) = self { .paragraph(words) } else { self }
  }
}

/// The address that a saving program wrote into a page.
enum SavedAddress {
  /// The address in a first comment: "saved from url=(0042)https://…", SingleFile's " url: https://…".
  static func of(_ html: [UInt8]) -> String? {
    let head = String(decoding: html.prefix(4_096), as: UTF8.self)
    for mark in ["saved from url=", "\n url: ", " url: "] {
      guard let place = head.firstRange(of: mark) else { continue }
      var rest = head[place.upperBound...]
      if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: close)...]
      }
      let address = rest.trimmed.prefix { !$0.isWhitespace && $0 != ">" && $0 != "<" && $0 != "\"" }
      if address.hasPrefix("http://") || address.hasPrefix("https://") { return String(address) }
    }
    return nil
  }
}
