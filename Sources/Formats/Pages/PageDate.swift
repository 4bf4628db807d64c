// When the article of a page was published.

/// Finds a page's date of publication.
enum PageDate {
  static func of(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, address: String?,
    language: String?
  ) -> CivilDate? {
    let order = order(of: language)
    let date = day(tree, meta, data, marked, address: address, order)
    return date.map {
      $0.hasTime && $0.zoneMinutes != 0 ? $0 : PrintedTime.of($0, tree, marked, order) ?? $0
    }
  }

  /// How a language writes a day in numbers; English alone and a page without a language do not say.
  private static func order(of language: String?) -> DayOrder {
    guard let language = language?.lowercased() else { return .byClock }
    return language.hasSuffix("-us") ? .monthFirst : language == "en" ? .byClock : .dayFirst
  }

  private static func day(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: ArticleData?, _ marked: MarkedParts, address: String?,
    _ order: DayOrder
  ) -> CivilDate? {
    func read(_ text: String) -> CivilDate? { PageDate.read(text, order) }
    if let date = data?.published.flatMap(read) { return date }
    for name in names { if let date = meta[name].flatMap(read) { return date } }
    let day = address.flatMap(inAddress)
    for node in marked.dates.prefix(40) where !MarkedParts.isInComments(node, tree) {
      guard let date = date(of: node, tree, order) else { continue }
      // Other stories and modules of a page bear dates as well: the day in the address is the article's own.
      if day.map({ abs($0.unixSeconds - date.unixSeconds) <= 2 * 86_400 }) ?? true { return date }
    }
    if let day { return day }
    if let date = inText(tree, order) { return date }
    return data?.modified.flatMap(read) ?? later.lazy.compactMap { meta[$0].flatMap(read) }.first
  }

  /// Names of `meta` elements that hold a date of publication, the surest first.
  private static let names = [
    "article:published_time", "datepublished", "og:published_time", "article:published",
    "rnews:datepublished",
    "dc.date.issued", "dc.issued", "dc.date.created", "dc.created", "dc.date", "date", "pubdate",
    "publishdate", "publish-date",
    "publish_date", "published_time_telegram", "parsely-pub-date", "sailthru.date", "article.published",
    "published-date",
    "publication_date", "publicationdate", "article:post_date", "article_date_original",
    "originalpublicationdate", "cxenseparse:recs:publishtime",
    "last-published", "datecreated", "shareaholic:article_published_time", "displaydate",
    "prism.publicationdate", "citation_publication_date",
    "citation_date", "bt:pubdate", "ptime", "vr:published_time", "gwa_publishdate", "timestamp",
    "og:article:published_time", "og:pubdate",
  ]
  /// Those of a later change, better than nothing.
  private static let later = [
    "article:modified_time", "og:updated_time", "datemodified", "dc.modified", "dc.date.modified", "lastmod",
    "last-modified", "revised",
  ]

  private static func read(_ text: String, _ order: DayOrder) -> CivilDate? {
    let line = text[...].trimmed
    guard let date = (compact(line) ?? WrittenDate(line.prefix(100), order: order)?.date) else { return nil }
    return (1_990...2_100).contains(date.year) ? date : nil
  }

  /// "20160314" and what may follow it.
  private static func compact(_ text: Substring) -> CivilDate? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count == 8 || digits.utf8.count == 14, let year = Int(digits.prefix(4)),
      let month = Int(digits.dropFirst(4).prefix(2)), let day = Int(digits.dropFirst(6).prefix(2))
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  static func date(of node: Int, _ tree: HTMLTree, _ order: DayOrder) -> CivilDate? {
    if let value = tree.trimmed(.dataPublished, of: node) {
      if let date = moment(value) ?? read(value, order) { return date }
    }
    for name in [AttributeName.datetime, .content, .title] {
      if let value = tree.trimmed(name, of: node), let date = read(value, order) { return date }
    }
    let text = tree.text(of: node, most: 200)
    return text.count <= 120 ? read(text, order) : nil
  }

  /// Seconds since 1970, or milliseconds.
  private static func moment(_ digits: String) -> CivilDate? {
    guard [10, 13].contains(digits.utf8.count), digits.utf8.allSatisfy(\.isASCIIDigit),
      let value = Int64(digits)
    else { return nil }
    let seconds = digits.utf8.count == 13 ? value / 1_000 : value
    return read(CivilDate.rfc3339(seconds), .dayFirst)
  }

  /// The day in an address: "/2016/03/14/", "/2016-03-14-", "/20160314".
  private static func inAddress(_ address: String) -> CivilDate? {
    let path = AddressParts(address[...]).path
    let numbers = path.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
    /// Whether one sign stands between a month and its day: "/2016/05/open-2" names none.
    func touches(_ place: Int) -> Bool {
      path.distance(from: numbers[place].endIndex, to: numbers[place + 1].startIndex) == 1
    }
    if let date = withMonthNamed(in: path) { return date }
    for place in numbers.indices {
      if numbers[place].utf8.count == 8, let date = compact(numbers[place]),
        (1_990...2_100).contains(date.year)
      {
        return date
      }
      guard place + 2 < numbers.count, numbers[place].utf8.count == 4, numbers[place + 1].utf8.count <= 2,
        numbers[place + 2].utf8.count <= 2, touches(place + 1),
        let year = Int(numbers[place]), (1_990...2_100).contains(year),
        let month = Int(numbers[place + 1]), let day = Int(numbers[place + 2]),
        let date = CivilDate(year: year, month: month, day: day)
      else { continue }
      return date
    }
    return nil
  }

  /// The day in a path that names its month: "/2016/mar/14/".
  private static func withMonthNamed(in path: some StringProtocol) -> CivilDate? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let steps = path.lowercased().split(separator: "/")
    for place in steps.indices.dropLast(2) where steps[place].utf8.count == 4 {
      guard let year = Int(steps[place]), (1_990...2_100).contains(year),
        let month = months.firstIndex(where: { steps[place + 1] == $0 }), let day = Int(steps[place + 2])
      else { continue }
      return CivilDate(year: year, month: month + 1, day: day)
    }
    return nil
  }

  /// A short text below the first heading that is a date and nothing else.
  private static func inText(_ tree: HTMLTree, _ order: DayOrder) -> CivilDate? {
    for node in tree.texts(from: tree.nodes.firstIndex { $0.name == .h1 } ?? 0, most: 400) {
      let bytes = tree.bytes(of: node)
      guard (6...120).contains(bytes.count), bytes.contains(where: \.isASCIIDigit) else { continue }
      if let parent = Int(exactly: tree.nodes[node].parent), parent >= 0,
        [.script, .style].contains(tree.nodes[parent].name)
      {
        continue
      }
      let text = tree.text(of: node, most: 200)
      if let written = WrittenDate(text[...], order: order), written.isAlone,
        (1_990...2_100).contains(written.date.year)
      {
        return written.date
      }
    }
    return nil
  }
}
