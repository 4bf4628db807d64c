// Opening articles: asked for, come, marked, left again with their place.

import Articles
import Typesetting

extension State {
  /// How the article pane wants text set now; a prompt that opens below changes nothing of it.
  var typesetting: TypesettingOptions {
    let pane = Layout(
      size: size, choice: layoutChoice, showsList: zoom == .panes, textAlone: zoom == .text,
      focusesArticle: true, statusRows: 1
    ).article
    var options = preferences.typesetting(width: max(8, pane?.width ?? size.width))
    options.isASCII = signs == .ascii
    if showsPictures, preferences.images == .auto {
      options.pictureRows = State.pictureRows(pane: pane?.height ?? size.height)
    }
    return options
  }

  /// Rows of text that the article pane shows.
  var articleRows: Int { max(1, layout.article?.height ?? size.height - 2) }

  /// Asks for an article; the pane keeps what it shows until it has come.
  mutating func ask(
    for id: ArticleID, isPreview: Bool, rendition: Rendition = .article, place: TextPlace? = nil
  ) -> [Effect] {
    let asked = OpenRequest(
      generation: nextGeneration(), id: id, options: typesetting, firstLines: size.height + 2,
      isPreview: isPreview, rendition: rendition, place: place)
    awaited = asked
    return [.open(asked)]
  }

  /// Opens an article: the focus goes to it; one that is in the pane already only stops being a preview.
  mutating func open(_ id: ArticleID, place: TextPlace? = nil) -> [Effect] {
    var effects = keepPlace()
    if let current = article, current.id != id, !current.isPreview, focus == .article {
      behind.append(HistoryPlace(id: current.id, place: currentPlace))
      ahead = []
      if behind.count > 200 { behind.removeFirst() }
    }
    let width = typesetting
    focus = .article
    if var current = article, current.id == id, current.rendition == .article, place == nil {
      // What was opened before stands where one read; a match of a search is what one opens a preview for.
      let continues = current.isPreview && matchInWords == nil
      current.isPreview = false
      current.placeBeforeSearch = nil
      article = current
      awaited = nil
      effects += [.awaitRest(nil)] + (continues ? continueWhereLeft() : []) + markOpening() + [.related(id)]
      // The pane is another size when it comes to stand alone.
      return effects + (typesetting == width ? [] : resetArticle())
    }
    return effects + [.awaitRest(nil)] + ask(for: id, isPreview: false, place: place)
  }

  /// Takes in an article that was asked for.
  mutating func opened(_ request: OpenRequest, _ opened: OpenedArticle) -> [Effect] {
    guard request.generation == awaited?.generation else { return [] }
    awaited = nil
    var effects = keepPlace()
    var new = ArticleState(generation: request.generation, opened: opened, isPreview: request.isPreview)
    new.rendition = request.rendition
    let isAgain = article?.isSame(as: new) == true
    if isAgain, let old = article {
      new.pictures = old.pictures
      new.keepPictures()
      new.find = old.find?.again(in: new.text.lines)
      new.hasSeenEnd = old.hasSeenEnd
    }
    article = new
    if let place = request.place {
      go(to: place)
    } else if !showFirstMatch(), !request.isPreview {
      effects += continueWhereLeft()
    }
    // What was in the pane already was marked when it was opened, and may have been marked otherwise since.
    if !isAgain { effects += markOpening() }
    if !request.isPreview { effects += selectOpenRow() }
    if request.rendition == .article, !request.isPreview { effects.append(.related(opened.stored.id)) }
    if request.options != typesetting { effects += resetArticle() }
    return effects + countMatches() + endSeen()
  }

  /// The article's file has changed: what the pane shows of it is read and set anew; the place stays.
  mutating func articleChanged(_ id: ArticleID) -> [Effect] {
    guard let open = article, open.id == id, awaited == nil else { return [] }
    return ask(for: id, isPreview: open.isPreview, rendition: open.rendition, place: currentPlace)
  }

  /// Takes in more of the text, or the text for a new width.
  mutating func set(generation: Int, _ text: SetText) -> [Effect] {
    guard var open = article, open.generation == generation else { return [] }
    let place = open.pendingPlace ?? currentPlace
    open.text = text
    // The window may have changed meanwhile in a way that asks for no other lines.
    _ = open.text.stand(as: typesetting)
    open.keepPictures()
    open.find = open.find?.again(in: text.lines)
    article = open
    go(to: place)
    return countMatches() + endSeen()
  }

  /// Has the open article set anew for the pane's present size, or moved where its lines are the same; the place stays.
  mutating func resetArticle() -> [Effect] {
    guard var open = article else { return [] }
    if open.text.isComplete, open.pendingPlace == nil, open.text.stand(as: typesetting) {
      open.hints = nil
      article = open
      setTop(open.top)
      return endSeen()
    }
    let place = open.pendingPlace ?? currentPlace
    open.pendingPlace = place
    open.generation = nextGeneration()
    open.selection = nil
    open.hints = nil
    article = open
    return [.set(generation: open.generation, open.id, typesetting, first: place)]
  }

  /// Goes where reading stopped the last time, and says so.
  mutating func continueWhereLeft() -> [Effect] {
    guard let open = article, let place = open.stored.mark.place, place.offset > 0, open.rendition == .article
    else {
      return []
    }
    go(to: place)
    if open.text.totalLength > 0 {
      say("Continuing at \(min(100, place.offset * 100 / open.text.totalLength)) % · g top")
    }
    return []
  }

  /// Marks the article because it was opened: begun when long and unseen to its end, else read.
  mutating func markOpening() -> [Effect] {
    guard let open = article, !open.isPreview, preferences.markRead == .opened, !open.stored.mark.isRead
    else {
      return []
    }
    list.moment.kept.insert(open.id)
    let isLong = !open.text.isComplete || lineCount > articleRows * 2
    if isLong, open.stored.mark.isBegun { return [] }
    return [.markOpened(open.id, isRead: !isLong)]
  }

  /// Notes that the end is on the screen; a begun article is read by that.
  mutating func endSeen() -> [Effect] {
    guard let open = article, !open.isPreview, open.text.isComplete, !open.hasSeenEnd else { return [] }
    guard open.top + articleRows >= open.text.lines.count else { return [] }
    article?.hasSeenEnd = true
    guard preferences.markRead != .hand, !open.stored.mark.isRead else { return [] }
    list.moment.kept.insert(open.id)
    return [.markOpened(open.id, isRead: true)]
  }

  /// Opening has marked an article; it is on disk now.
  mutating func markedOpened(_ id: ArticleID, isRead: Bool, isBegun: Bool) -> [Effect] {
    if article?.id == id {
      article?.stored.mark.isRead = isRead
      article?.stored.mark.isBegun = isBegun
    }
    var changed = false
    for index in list.rows.indices where list.rows[index].id == id {
      changed = list.rows[index].isRead != isRead
      list.rows[index].isRead = isRead
      list.rows[index].isBegun = isBegun
    }
    if changed, isRead, let unread = list.counts?.unread { list.counts?.unread = max(0, unread - 1) }
    return changed ? [countList()] : []
  }

  /// Keeps the place in the open article for the next time.
  func keepPlace() -> [Effect] {
    guard let open = article, !open.isPreview, open.rendition == .article, open.text.totalLength > 0 else {
      return []
    }
    return [
      .keepPlace(
        open.id,
        open.hasSeenEnd && open.top + articleRows >= open.text.lines.count
          ? TextPlace(offset: 0) : currentPlace)
    ]
  }

  /// The list has the focus again; beside it the article stays.
  mutating func leaveArticle() -> [Effect] {
    let effects = keepPlace()
    article?.hints = nil
    article?.selection = nil
    focus = .list
    zoom = .panes
    if layout.article != nil, article != nil { article?.isPreview = false }
    list.scrollToSelection(visible: visibleRows)
    return effects + selectOpenRow() + previewSelection()
  }

  /// The pane is empty.
  mutating func closeArticle() {
    article = nil
    focus = .list
    zoom = .panes
  }

  /// The list's selection goes to the article that was read last, when it is among the rows.
  private mutating func selectOpenRow() -> [Effect] {
    guard let id = article?.id, let index = list.rows.firstIndex(where: { $0.id == id }) else { return [] }
    list.selected = index
    list.scrollToSelection(visible: visibleRows)
    return extendIfNeeded()
  }
}
