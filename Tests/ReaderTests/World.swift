// A small world for the head: a library in memory whose answers come at once, so that keys go in and a screen comes out.

import Articles
import Foundation
import Screen
import Settings
import Testing
import Typesetting

@testable import Reader

/// Articles, marks and a journal, and a state that is driven by keys.
struct World {
  /// One article of the world.
  struct Story {
    var article: Article
    var date: ArticleDate
    var document: Document
    var mark = Mark()
    var isTrashed = false
  }

  var stories: [Story]
  var state: State
  /// Every effect that was asked for, oldest first.
  var asked: [Effect] = []
  /// Steps that can be undone: the stories before each, and what it was.
  var journal: [(before: [Story], report: ChangeReport)] = []
  var undone: [(before: [Story], report: ChangeReport)] = []
  var hasQuit = false
  /// A dictionary of every language.
  var hyphenation: Hyphenation?
  /// Sizes of the pictures that there are, by their addresses.
  var pictures: [String: PictureSize] = [:]

  init(
    size: Size = Size(width: 80, height: 24), stories: [Story] = Sample.stories, theme: String = "terminal",
    query: Query = Query(list: .unread)
  ) throws {
    self.stories = stories
    let theme = try #require(ThemeFile.builtin(named: theme))
    state = State(
      size: size, preferences: Preferences(), bindings: KeyBindings(defaults: Command.defaultBindings),
      themes: [theme], theme: theme, clock: Clock(now: Sample.now), query: query)
    perform(state.start())
  }

  /// Presses keys by name, apart by spaces: "Down Down Enter".
  mutating func press(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      let key = try #require(Key(named: String(name)), "no key \(name)")
      take(.input(.key(key)))
    }
  }

  /// Types characters.
  mutating func type(_ text: String) {
    for character in text { take(.input(.key(Key(.character(character))))) }
  }

  /// Takes an event and carries out all that follows from it.
  mutating func take(_ event: Event) {
    let before = Drawn(state)
    perform(update(&state, event))
    #expect(draw(state, after: before) == draw(state), "what was drawn before changes nothing")
  }

  /// Carries out effects until none is left.
  mutating func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      asked.append(effect)
      for event in marking(effect) ?? answers(to: effect) { waiting += update(&state, event) }
    }
  }

  /// The screen as text.
  var screen: String { draw(state).plainText }

  /// A story's mark.
  func mark(_ number: Int) -> Mark { stories[number - 1].mark }
}

extension World {
  /// Rows of a query, in order.
  func rows(_ query: Query, _ moment: ListMoment) -> [Headline] {
    let fitting = stories.indices.filter { index in
      let story = stories[index]
      let id = ArticleID(Int64(index + 1))
      if story.isTrashed { return false }
      if !query.search.isEmpty {
        let text = ([story.article.title, story.document.flatText] + story.article.tags).joined(
          separator: "\n")
        return query.search.split(separator: " ").allSatisfy {
          !Folding.matches(of: String($0), in: text).isEmpty
        }
      }
      let tags = Set(story.article.tags.compactMap(Tag.init)).union(story.mark.handTags)
      guard tags.isSuperset(of: query.withTags), tags.isDisjoint(with: query.withoutTags) else {
        return false
      }
      guard
        query.narrowing.split(separator: " ").allSatisfy({ word in
          Folding.contains(String(word), in: Folding.fold(story.article.title + " " + story.article.source))
        })
      else { return false }
      if moment.kept.contains(id) { return true }
      switch query.list {
      case .all: return true
      case .unread: return !story.mark.isRead
      case .starred: return story.mark.isStarred
      case .today: return moment.today.contains(story.date.seconds)
      }
    }
    let sorted = fitting.sorted { a, b in
      switch query.order {
      case .newest: (stories[b].date.seconds, a) < (stories[a].date.seconds, b)
      case .oldest: (stories[a].date.seconds, a) < (stories[b].date.seconds, b)
      case .source: (stories[a].article.source, a) < (stories[b].article.source, b)
      case .title: (stories[a].article.title, a) < (stories[b].article.title, b)
      }
    }
    return sorted.map(headline)
  }

  private func headline(_ index: Int) -> Headline {
    let story = stories[index]
    let id = ArticleID(Int64(index + 1))
    return Headline(
      id: id, title: story.article.title, source: story.article.source, date: story.date,
      isRead: story.mark.isRead, isBegun: story.mark.isBegun, isStarred: story.mark.isStarred,
      position: ListPosition(number: -story.date.seconds, text: "", id: id))
  }

  /// What the library answers to an effect at once.
  func answers(to effect: Effect) -> [Event] {
    switch effect {
    case .load(let request):
      let all = rows(request.query, request.moment)
      let from: Int
      switch request.anchor {
      case .start: from = 0
      case .end: from = all.count
      case .around(let position): from = all.firstIndex { $0.id == position.id } ?? 0
      }
      let first = max(0, from - request.before)
      let last = min(all.count, from + request.after)
      let window = HeadlineWindow(
        rows: Array(all[first..<max(first, last)]), startsList: first == 0, endsList: last >= all.count,
        offset: first)
      return [.loaded(request, window, ListFacts(newest: ArticleID(Int64(stories.count))))]
    case .count(let generation, let query, let moment, let before):
      let all = rows(query, moment)
      let place = before.flatMap { before in all.firstIndex { $0.id == before.id } }
      return [
        .counted(
          generation: generation, ListCounts(total: all.count, unread: all.count { !$0.isRead }),
          rowsBeforeSelected: place)
      ]
    case .countFound(let generation, let search, let moment, let list, let listMoment):
      let inList = Set(rows(list, listMoment).map(\.id))
      let count = rows(search, moment).count { inList.contains($0.id) }
      return [.foundInBefore(generation: generation, count: count)]
    case .refreshRows(let ids):
      let fresh = ids.map { Int($0.number) - 1 }.filter { !stories[$0].isTrashed }.map(headline)
      return [.rows(asked: ids, fresh)]
    case .findUnread(let request):
      let all = rows(request.query, request.moment)
      let from = request.from.flatMap { from in all.firstIndex { $0.id == from.id } }
      let found =
        request.forward
        ? all[(from.map { $0 + 1 } ?? 0)...].first { !$0.isRead }
        : all[..<(from ?? all.count)].last { !$0.isRead }
      return [.foundUnread(request, found)]
    case .awaitRest(let id): return id.map { [.rested($0)] } ?? []
    case .open(let request):
      let opened = OpenedArticle(
        stored: stored(request.id), text: text(of: request.id, request.options), minutes: 2)
      return [.opened(request, opened)]
    case .findMatches(let generation, let search, let lines):
      return [.matchesFound(generation: generation, SearchMatches(search, in: lines))]
    case .set(let generation, let id, let options, _):
      return [.set(generation: generation, text(of: id, options))]
    default: return []
    }
  }
}
