// What each element of a feed does to the item or the feed that it stands in.

import Articles

extension FeedEvents {
  /// Begins an element outside of any text; where its children belong.
  mutating func begin(_ meaning: FeedMeaning, _ attributes: [XMLAttribute]) -> Place {
    switch place {
    case .ignored: return .ignored
    case .source: return beginInSource(meaning)
    case .person: return beginInPerson(meaning)
    case .document, .feed, .item, .capture: break
    }
    switch meaning.element {
    case .unknown: return place
    case .root: return .document
    case .feed:
      if item != nil { return .item }
      beginFeed(attributes)
      return .feed
    case .item:
      if place == .item { return .item }
      beginItem(attributes)
      return .item
    case .ignored: return .ignored
    case .mediaGroup:
      item?.media = nil
      item?.mediaTitle = nil
      return place
    case .title, .summary, .content, .subtitle:
      if meaning.element == .content, meaning.rank > 0, item == nil { return place }
      return capture(text: meaning, attributes)
    case .link:
      if let address = attributes.text("href") {
        link(address, attributes)
        return .ignored
      }
      let relation = attributes.text("rel") ?? "alternate"
      return relation == "alternate" ? capture(plain: meaning) : .ignored
    case .id:
      capture = FeedCapture(meaning, .plain)
      capture?.isNoLink = attributes.text("ispermalink")?.lowercased() == "false"
      return .capture
    case .author where meaning.rank == 0:
      beginPerson()
      return .person
    case .category:
      return category(meaning, attributes)
    case .published, .updated, .author, .keywords, .comments, .language, .credit:
      return capture(plain: meaning)
    case .source:
      guard item != nil else { return .ignored }
      if dialect.isAtom { return .source }
      capture = FeedCapture(meaning, .guessed)
      return .capture
    case .enclosure, .mediaContent, .thumbnail:
      attach(meaning.element, attributes)
      return meaning.element == .mediaContent ? place : .ignored
    case .reply:
      if let address = attributes.text("href") ?? attributes.text("ref"), FeedDraft.isWeb(address) {
        item?.related.append(RelatedStory(title: "In reply to", link: address))
      }
      return .ignored
    case .name, .email, .address: return .ignored
    }
  }

  /// A category by its attributes, else by its text.
  private mutating func category(_ meaning: FeedMeaning, _ attributes: [XMLAttribute]) -> Place {
    let label = attributes.text("label")
    guard let term = attributes.text("term") ?? attributes.text("text") ?? label else {
      return capture(plain: meaning)
    }
    // The label is for people (RFC 4287 §4.2.2.3; Media RSS, "media:category"), the term for programs.
    if place == .item, item.map({ $0.terms.count < 256 }) == true {
      let tag = oneLine(label ?? term, or: term)
      item?.add(tag: tag)
      if tag != term { item?.terms.append(term) }
    }
    // A podcast's category holds its subcategories.
    return attributes.text("text") == nil ? .ignored : place
  }

  private func oneLine(_ text: String, or other: String) -> String {
    let line = TaggedText.name(text)
    return line.isEmpty ? TaggedText.name(other) : line
  }

  private mutating func capture(plain meaning: FeedMeaning) -> Place {
    capture = FeedCapture(meaning, .plain)
    return .capture
  }

  private mutating func capture(text meaning: FeedMeaning, _ attributes: [XMLAttribute]) -> Place {
    var kind = FeedTextKind(
      type: attributes.text("type"), mode: attributes.text("mode"),
      isAtom: dialect.isAtom && meaning.rank == 0)
    // The body of a page within the feed is markup whatever it says.
    if meaning.element == .content, meaning.rank == 1 { kind = .inline }
    if meaning.element == .content, let address = attributes.text("src"), !address.isEmpty {
      let whole = FeedAddress.resolve(address, against: root)
      item?.add(Attachment(url: whole, mimeType: attributes.text("type") ?? ""))
    }
    capture = FeedCapture(meaning, kind)
    if meaning.element == .content || meaning.element == .summary, item != nil {
      if let language, !language.isEmpty {
        item?.language.offer(language, meaning.element == .content ? 1 : 2)
      }
      let root = root
      if item?.root == nil { item?.root = root }
    }
    return .capture
  }

  private mutating func beginFeed(_ attributes: [XMLAttribute]) {
    if let language { feed.language.offer(language, 1) }
    feed.link.offer(attributes.text("href").map { FeedAddress.resolve($0, against: root) })
    if feedAddress == nil, let address = attributes.text("self") { feedAddress = address }
  }

  private mutating func beginItem(_ attributes: [XMLAttribute]) {
    var draft = FeedDraft()
    if let about = attributes.text("about"), !about.isEmpty { draft.id.offer(about, 1) }
    if let address = attributes.text("href"), !address.isEmpty {
      draft.link.offer(FeedAddress.resolve(address, against: root), 1)
    }
    if let day = attributes.text("lastmod") { draft.modified.offer(DateText.seconds(of: day), 1) }
    if let language { draft.language.offer(language, 3) }
    item = draft
  }

  /// An Atom link: what it is for is in its `rel` (RFC 4287 §4.2.7.2).
  private mutating func link(_ address: String, _ attributes: [XMLAttribute]) {
    let whole = FeedAddress.resolve(address, against: root)
    guard !whole.isEmpty else { return }
    let relation =
      (attributes.text("rel") ?? "alternate").lowercased().split(separator: "/").last ?? "alternate"
    let type = attributes.text("type") ?? ""
    // RSS with an address in place of a text.
    let isPlain = !dialect.isAtom && attributes.count == 1
    guard item != nil else {
      if isPlain { return feed.link.replace(whole) }
      if relation == "self" { feedAddress = feedAddress ?? whole }
      if relation == "alternate" { feed.link.offer(whole, type.isEmpty || type.contains("html") ? 0 : 1) }
      return
    }
    switch relation {
    case "alternate" where isPlain: item?.link.replace(whole)
    case "alternate": item?.link.offer(whole, type.isEmpty || type.contains("html") ? 0 : 1)
    case "enclosure":
      if address.trimmedOfSpace.isEmpty { return }
      let title = attributes.text("title").map(TaggedText.name)
      let size = attributes.text("length").flatMap { Int($0) }
      item?.add(Attachment(url: whole, mimeType: type, size: size, title: title))
    case "via", "related":
      let title = attributes.text("title").map { TaggedText.oneLine(Array($0.utf8)) } ?? ""
      item?.add(related: title, whole, prefix: relation == "via" ? "Via " : "")
    case "canonical", "self", "shorturl": item?.link.offer(whole, 3)
    default: break
    }
  }

  private mutating func attach(_ element: FeedElement, _ attributes: [XMLAttribute]) {
    guard let address = attributes.text("url") ?? attributes.text("href"), item != nil,
      !address.trimmedOfSpace.isEmpty
    else { return }
    let whole = FeedAddress.resolve(address, against: root)
    let size = (attributes.text("length") ?? attributes.text("filesize")).flatMap { Int($0.trimmedOfSpace) }
    var type = attributes.text("type") ?? ""
    if type.isEmpty, element == .thumbnail || attributes.text("medium") == "image" { type = "image/*" }
    // A player for what no program plays any more is no file that comes with the item.
    if type == "application/x-shockwave-flash" { return }
    var file = Attachment(url: whole, mimeType: type, size: size)
    file.title = attributes.text("title").map(TaggedText.name)
    if element == .mediaContent {
      item?.media = whole
      file.title = file.title ?? item?.mediaTitle
    }
    guard type.isEmpty ? PictureFile.isPicture(whole) : type.hasPrefix("image/") else {
      item?.add(file)
      return
    }
    let (width, height) = (
      attributes.text("width").flatMap { Int($0) }, attributes.text("height").flatMap { Int($0) }
    )
    // What counts the readers of an item is no picture of it.
    if let width, let height, width <= 16, height <= 16 { return }
    item?.add(FeedPicture(file: file, width: width ?? 0, isPreview: element == .thumbnail))
  }

  /// Takes what is said of a picture or a recording: within its own element, or beside it.
  private mutating func describe(_ whole: FeedCapture) {
    let parent = frames.last?.element
    guard parent == .mediaContent || parent == .mediaGroup || parent == .item else { return }
    let words = TaggedText.name(whole.text?.line ?? "")
    guard !words.isEmpty else { return }
    guard let address = item?.media else {
      if whole.meaning.element == .title, parent == .mediaGroup { item?.mediaTitle = words }
      return
    }
    if let place = item?.pictures.firstIndex(where: { $0.file.url == address }) {
      switch whole.meaning.element {
      case .title where parent != .item: item?.pictures[place].file.title = words
      case .summary where words.utf8.count < 1_000 && item?.pictures[place].description.isEmpty == true:
        item?.pictures[place].description = words
      case .credit: item?.pictures[place].credit = words
      default: break
      }
    } else if whole.meaning.element == .title, parent != .item {
      if let place = item?.attachments.firstIndex(where: { $0.url == address }) {
        item?.attachments[place].title = words
      }
    }
  }

  private mutating func beginInSource(_ meaning: FeedMeaning) -> Place {
    if meaning.element == .author, meaning.rank == 0 {
      beginPerson()
      return .person
    }
    guard meaning.element == .title else { return .ignored }
    capture = FeedCapture(FeedMeaning(element: .source), .guessed)
    return .capture
  }

  private mutating func beginInPerson(_ meaning: FeedMeaning) -> Place {
    switch meaning.element {
    case .name, .email, .address: return capture(plain: meaning)
    case .link, .title: return .ignored
    default: return .person
    }
  }

  // MARK: What was collected

  /// Takes the content of an element that ended.
  mutating func take(_ whole: FeedCapture) {
    let rank = whole.meaning.rank
    if whole.meaning.isOfMedia { describe(whole) }
    switch whole.meaning.element {
    case .title:
      let text = whole.text
      if item != nil { item?.title.offer(text, rank) } else { feed.title.offer(text, rank) }
    case .summary:
      if item != nil { item?.summary.offer(whole.text, rank) } else { subtitle.offer(whole.text, rank + 1) }
    case .subtitle: if item == nil { subtitle.offer(whole.text, 0) }
    case .content: item?.content.offer(whole.text, rank)
    case .link:
      let address = whole.plain
      guard !address.isEmpty else { return }
      let resolved = FeedAddress.resolve(address, against: root)
      // Where there are several, what was written last counts.
      if item != nil { item?.link.replace(resolved) } else { feed.link.replace(resolved) }
    case .id:
      let id = whole.plain
      guard !id.isEmpty else { return }
      if item != nil {
        item?.id.offer(id, rank)
        if rank == 0, whole.isNoLink { item?.idIsNoLink = true }
      } else {
        feed.id.offer(id, rank)
      }
    case .published:
      // Of dates that stand there twice the last counts, as of links.
      if item != nil { item?.published.renew(DateText.seconds(of: whole.plain), rank) }
    case .updated:
      if item != nil { item?.modified.renew(DateText.seconds(of: whole.plain), rank) }
    default: takeName(whole)
    }
  }

  private mutating func takeName(_ whole: FeedCapture) {
    let element = whole.meaning.element
    let isAddress = element == .email || element == .address || element == .comments
    let value = isAddress ? TaggedText.oneLine(Array(whole.plain.utf8)) : TaggedText.name(whole.plain)
    guard !value.isEmpty else { return }
    switch whole.meaning.element {
    case .name: if person?.name == nil { person?.name = value }
    case .email: if person?.email == nil { person?.email = value }
    case .address:
      let whole = FeedAddress.resolve(value, against: root)
      if person?.url == nil { person?.url = whole }
    case .author: if let author = Person(line: value) { add(author, rank: whole.meaning.rank) }
    case .category: item?.add(tag: value)
    case .keywords:
      for word in value.split(separator: ",") {
        // Tags of readers have a number that says how often one was given (Media RSS, "media:tags").
        let parts = word.split(separator: ":")
        let isCounted = whole.meaning.rank > 0 && parts.count == 2 && Int(parts[1].trimmed) != nil
        item?.add(tag: String(String(isCounted ? parts[0] : word).trimmedOfSpace))
      }
    case .language:
      if item != nil { item?.language.offer(value) } else { feed.language.offer(value) }
    case .comments:
      if FeedDraft.isWeb(value) { item?.related.append(RelatedStory(title: "Comments", link: value)) }
    case .source: item?.source = whole.text?.line ?? value
    default: break
    }
  }
}
