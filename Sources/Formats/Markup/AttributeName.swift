// The attributes of HTML that are looked at; others are not even kept.

/// The name of an attribute; a new one is a case and, where it is no Swift word, a row of spellings.
enum AttributeName: UInt8, CaseIterable, Sendable {
  /// An attribute of no use.
  case other
  case id, `class`, role, href, src, alt, title, content, name, property, rel, lang, dir, hidden, style, type
  case charset, value, start, colspan, rowspan, align, width, height, cite, checked, datetime, srcset, data
  case allowfullscreen, itemprop, itemtype, itemscope, itemid, poster, `open`, media, datasrc, label
  case httpEquiv, xmlLang, ariaHidden, ariaLabel, dataSrcset, dataURL, dataTestID, dataComponent, srcdoc,
    pubdate, dataPoster, dataWidth, dataHeight, dataPublished

  /// Attributes by the hash of their names.
  static let byHash = NameTable(
    allCases.compactMap { name in
      name == .other || spelled.contains { $0.name == name } ? nil : (String(describing: name), name.rawValue)
    } + spelled.map { ($0.spelling, $0.name.rawValue) })

  /// Names that are spelled otherwise than their case, the many that lazy images have among them.
  private static let spelled: [(spelling: String, name: AttributeName)] = [
    ("http-equiv", .httpEquiv), ("xml:lang", .xmlLang), ("aria-hidden", .ariaHidden),
    ("aria-label", .ariaLabel), ("data-testid", .dataTestID), ("data-test-id", .dataTestID),
    ("data-component", .dataComponent), ("data-qa", .dataTestID), ("data-srcset", .dataSrcset),
    ("data-lazy-srcset", .dataSrcset), ("data-src", .datasrc), ("data-original", .datasrc),
    ("data-lazy-src", .datasrc), ("data-lazy", .datasrc), ("data-image-src", .datasrc),
    ("data-hi-res-src", .datasrc), ("data-actualsrc", .datasrc), ("data-orig-src", .datasrc),
    ("data-echo", .datasrc), ("data-litespeed-src", .datasrc), ("data-url", .dataURL),
    ("data-href", .dataURL), ("data-poster", .dataPoster), ("data-postersrc", .dataPoster),
    ("data-width", .dataWidth), ("data-height", .dataHeight),
    ("data-publishtime", .dataPublished), ("data-publish-time", .dataPublished),
    ("data-published", .dataPublished), ("data-publishedtime", .dataPublished),
    ("data-published-time", .dataPublished), ("data-publishdate", .dataPublished),
    ("data-publish-date", .dataPublished), ("data-published-date", .dataPublished),
    ("data-pubdate", .dataPublished),
  ]
}
