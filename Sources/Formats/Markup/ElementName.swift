// The elements of HTML that mean something to a reader, and what kind of thing each is.

/// The name of an element; a new element is a case and its place in the kinds below.
enum ElementName: UInt8, CaseIterable, Sendable {
  /// An element of no known name.
  case other
  /// A run of text: no element at all.
  case text
  case html, head, body, title, base, link, meta, style, script, noscript, template
  case article, section, nav, aside, header, footer, main, hgroup, address, search
  case h1, h2, h3, h4, h5, h6
  case p, div, center, blockquote, pre, xmp, listing, hr, br, wbr, figure, figcaption, details, summary,
    dialog
  case ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case a, em, i, cite, dfn, `var`, b, strong, u, ins, del, s, strike, small, big, mark, q, abbr, time, data
  case code, kbd, samp, tt, span, font, sup, sub, bdi, bdo, ruby, rb, rt, rp, nobr
  case img, picture, source, video, audio, track, iframe, embed, object, param, map, area, canvas, svg, math
  case form, fieldset, legend, label, input, button, select, optgroup, option, datalist, textarea, output
  case annotation, mi, mn, mo, mtext, ms, mspace, mphantom, mrow, mfrac, msup, msub, msubsup, munder, mover
  case munderover, msqrt, mroot, mtable, mtr, mtd
  case progress, meter, noembed, noframes, frameset, frame, applet, marquee, plaintext, image, slot

  /// Names by their hash.
  static let byHash = NameTable(
    allCases.compactMap { $0 == .other || $0 == .text ? nil : (String(describing: $0), $0.rawValue) }
      + [("annotation-xml", ElementName.annotation.rawValue)])

  /// Whether it never has content (HTML, "Void elements").
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
      .frame:
      true
    default: false
    }
  }

  /// Whether a browser sets it as a block.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .article, .section, .nav, .aside, .header, .footer, .main, .hgroup, .address,
      .search, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .center, .blockquote, .pre, .xmp, .listing, .hr,
      .figure, .figcaption, .details, .summary, .dialog, .ul, .ol, .li, .dl, .dt, .dd, .menu, .dir, .table,
      .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .legend, .frameset, .noframes,
      .marquee, .plaintext:
      true
    default: false
    }
  }

  /// Whether its start ends an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .html, .head, .body, .legend: false
    default: isBlock
    }
  }

  /// Whether an end tag for something outside of it has no effect within it.
  var isScope: Bool {
    switch self {
    case .html, .table, .td, .th, .caption, .template, .object, .applet, .marquee: true
    default: false
    }
  }

  /// Whether it only gives the text within it a look or a meaning.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// The level of a heading; nil for anything else.
  var headingLevel: Int? {
    rawValue >= ElementName.h1.rawValue && rawValue <= ElementName.h6.rawValue
      ? Int(rawValue - ElementName.h1.rawValue) + 1 : nil
  }

  /// Whether it belongs into the head of a page.
  var isOfHead: Bool {
    switch self {
    case .title, .base, .link, .meta, .style, .script, .noscript, .template: true
    default: false
    }
  }

  /// Whether no text within it is one of the page's: `noscript` may hold a picture, but says what only stands in for a script.
  var isWordless: Bool {
    switch self {
    case .script, .style, .template, .svg, .noscript, .annotation: true
    default: false
    }
  }

  /// Whether nothing in it is to be read.
  var isSilent: Bool {
    switch self {
    case .head, .title, .base, .link, .meta, .style, .script, .template, .input, .button, .select, .optgroup,
      .option, .datalist, .textarea, .progress, .meter, .noembed, .noframes, .frameset, .frame, .applet,
      .canvas, .svg, .map, .area, .param, .track, .source, .dialog, .col, .colgroup, .rp:
      true
    default: false
    }
  }
}
