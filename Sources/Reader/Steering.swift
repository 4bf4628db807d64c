// What a key does in whichever pane has the focus.

import Articles

extension State {
  /// A row or line.
  mutating func step(by count: Int) -> [Effect] {
    focus == .list ? moveSelection(by: count) : stepInArticle(by: count)
  }

  /// A page or a part of one.
  mutating func page(by direction: Int, of part: Int) -> [Effect] {
    focus == .list ? pageList(by: direction, of: part) : pageArticle(by: direction, of: part)
  }

  /// To the start.
  mutating func goStart() -> [Effect] { focus == .list ? listStart() : articleEdge(end: false) }

  /// To the end.
  mutating func goEnd() -> [Effect] { focus == .list ? listEnd() : articleEdge(end: true) }

  /// Opens what is selected or highlighted.
  mutating func enter() -> [Effect] {
    if focus == .list { return openSelected() }
    guard let open = article else { return [] }
    if let story = open.selectedRelated, open.related.indices.contains(story) {
      let row = open.related[story]
      if let headline = row.headline { return self.open(headline.id) }
      if let link = row.named?.link { return [.browse(link)] }
      say("“\(row.title)” is named by the page, but not in the library.")
      return []
    }
    if let link = open.selectedLink, open.text.links.indices.contains(link) {
      return [.browse(open.text.links[link].url)]
    }
    say("No link is highlighted here · f shows them")
    return []
  }

  /// Opens the selected row.
  mutating func openSelected() -> [Effect] {
    guard let row = list.selectedRow else { return [] }
    return open(row.id)
  }

  /// Inwards: opens, or sideways to the right while something is cut.
  mutating func goIn() -> [Effect] {
    if focus == .list { return openSelected() }
    if isCutRight {
      article?.side += 8
    }
    return []
  }

  /// Outwards: sideways back, the story one came from, the list; in the list nothing.
  mutating func goOut() -> [Effect] {
    guard focus == .article, let open = article else {
      say("This is the list. Sources will stand to its left · q leaves")
      return []
    }
    if open.side > 0 {
      article?.side = max(0, open.side - 8)
      return open.side > 8 ? [] : stopAtEdge()
    }
    if edgeStop != nil { return stopAtEdge() }
    if !behind.isEmpty { return historyBack() }
    return leaveArticle()
  }

  /// A held ← ends here: for a while after the last of them it goes no further out.
  private mutating func stopAtEdge() -> [Effect] {
    let number = nextGeneration()
    edgeStop = number
    say("This is the left edge · ← after a moment goes \(behind.isEmpty ? "to the list" : "back").")
    return [.wake(number, milliseconds: 600)]
  }

  /// Reads on: opens, or a page down; at the end it stops once, then opens the next unread article.
  mutating func readOn() -> [Effect] {
    if focus == .list { return openSelected() }
    guard let open = article else { return [] }
    if open.top < min(lastTop, max(0, open.text.lines.count - articleRows)) || !open.text.isComplete {
      return pageArticle(by: 1, of: 1)
    }
    guard preferences.spaceOpensNext else { return pageArticle(by: 1, of: 1) }
    if !open.hasStoppedAtEnd {
      article?.hasStoppedAtEnd = true
      return endSeen() + [.findUnread(unreadRequest(forward: true, opens: false))]
    }
    guard let next = open.next else {
      say("No unread article below · p goes up, q to the list")
      return []
    }
    return goTo(unread: next, opens: true)
  }

  /// The row below or above; in the article it is opened.
  mutating func neighbour(forward: Bool) -> [Effect] {
    let before = list.selected
    let effects = moveSelection(by: forward ? 1 : -1)
    guard focus == .article else { return effects }
    guard list.selected != before, let row = list.selectedRow else {
      say(forward ? "This is the last article of the list." : "This is the first article of the list.")
      return effects
    }
    return effects + open(row.id)
  }

  /// The match of a find that is on, else the unread article.
  mutating func nextUnreadOrMatch(forward: Bool) -> [Effect] {
    if focus == .article, article?.find != nil { return stepMatch(forward: forward) }
    return nextUnread(forward: forward)
  }

  /// The next or previous unread article; at an end a second press goes on from the other.
  mutating func nextUnread(forward: Bool) -> [Effect] {
    let wraps = asked == .wrapUnread(forward: forward)
    asked = nil
    var request = unreadRequest(forward: forward, opens: focus == .article)
    if wraps { request.from = nil }
    return [.findUnread(request)]
  }

  /// A request for the next unread row from the selection, or from the open article.
  func unreadRequest(forward: Bool, opens: Bool) -> UnreadRequest {
    let row =
      focus == .article ? list.rows.first { $0.id == article?.id } ?? list.selectedRow : list.selectedRow
    return UnreadRequest(
      generation: list.generation, query: list.query, moment: list.moment, from: row?.position,
      forward: forward,
      opens: opens)
  }

  /// Goes to the unread row that was found, or says where there are some.
  mutating func foundUnread(_ request: UnreadRequest, _ headline: Headline?) -> [Effect] {
    guard request.generation == list.generation else { return [] }
    if focus == .article, article?.hasStoppedAtEnd == true, !request.opens {
      article?.next = headline
      let way = headline.map { "Space: next “\($0.title)”" } ?? "no unread article below"
      message = Message("End · \(way)")
      return []
    }
    guard let headline else {
      let here = list.rows.first { $0.id == request.from?.id }
      let unread = (list.counts?.unread ?? 0) - (here?.isRead == false ? 1 : 0)
      if unread <= 0 || request.from == nil {
        say(here?.isRead == false ? "Nothing else is unread in this list." : "Nothing unread in this list.")
      } else {
        asked = .wrapUnread(forward: request.forward)
        let key = request.forward ? "n" : "p"
        say("\(unread.grouped) unread \(request.forward ? "above" : "below") · \(key) again goes there")
      }
      return []
    }
    return goTo(unread: headline, opens: request.opens)
  }

  /// Selects a row of the list that may not be loaded, and opens it if asked.
  private mutating func goTo(unread headline: Headline, opens: Bool) -> [Effect] {
    var effects: [Effect]
    if let index = list.rows.firstIndex(where: { $0.id == headline.id }) {
      list.selected = index
      effects = selectionMoved()
    } else {
      list.offset = nil
      effects = [
        .load(
          self.request(
            .jump, .around(headline.position), before: ListState.page / 2, after: ListState.page,
            select: headline.id))
      ]
    }
    return opens ? effects + open(headline.id) : effects
  }

  /// The story one came from.
  mutating func historyBack() -> [Effect] {
    guard let last = behind.popLast() else {
      say("No story to go back to.")
      return []
    }
    if let open = article, !open.isPreview { ahead.append(HistoryPlace(id: open.id, place: currentPlace)) }
    focus = .article
    return keepPlace() + ask(for: last.id, isPreview: false, place: last.place)
  }

  /// The story one went back from.
  mutating func historyForward() -> [Effect] {
    guard let next = ahead.popLast() else {
      say("No story to go forward to.")
      return []
    }
    if let open = article, !open.isPreview { behind.append(HistoryPlace(id: open.id, place: currentPlace)) }
    focus = .article
    return keepPlace() + ask(for: next.id, isPreview: false, place: next.place)
  }

  /// Another rendition of the selected article, or its text again.
  mutating func toggle(_ rendition: Rendition) -> [Effect] {
    guard let id = selectedID else { return [] }
    let shows = !(article?.id == id && article?.rendition == rendition)
    let effects = keepPlace()
    focus = .article
    return effects
      + ask(
        for: id, isPreview: false, rendition: shows ? rendition : .article,
        place: shows ? TextPlace(offset: 0) : nil)
  }
}
