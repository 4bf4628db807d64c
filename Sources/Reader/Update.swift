// The one place where the state changes: an event in, effects out; no clock, file, socket or terminal.

import Articles
import Screen
import Settings

/// Takes an event into the state and says what is to be done for it.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  let effects = take(event, into: &state)
  return state.hasPictures ? effects + state.wantPictures() : effects
}

private func take(_ event: Event, into state: inout State) -> [Effect] {
  switch event {
  case .input(let input): return state.take(input)
  case .time(let now): state.clock.now = now
  case .loaded(let request, let window, let facts): return state.loaded(request, window, facts)
  case .counted(let generation, let counts, let before):
    state.counted(generation: generation, counts: counts, rowsBefore: before)
  case .foundInBefore(let generation, let count):
    if generation == state.list.generation { state.list.foundInBefore = count }
  case .waiting(let generation, let count):
    if generation == state.list.generation { return state.noteWaiting(count) }
  case .rows(let asked, let rows): state.list.refresh(asked: asked, with: rows)
  case .foundUnread(let request, let headline): return state.foundUnread(request, headline)
  case .rested(let id): return state.rested(on: id)
  case .opened(let request, let opened): return state.opened(request, opened)
  case .articleChanged(let id): return state.articleChanged(id)
  case .set(let generation, let text): return state.set(generation: generation, text)
  case .picture(let id, let request, let picture): state.drawn(picture, request, of: id)
  case .picturesImproved: state.article?.pictures = [:]
  case .matchesFound(let generation, let matches): state.matchesFound(generation: generation, matches)
  case .related(let id, let rows):
    if state.article?.id == id { state.article?.related = rows }
  case .markedOpened(let id, let isRead, let isBegun):
    return state.markedOpened(id, isRead: isRead, isBegun: isBegun)
  case .changed(let report): return state.changed(report)
  case .nothingToUndo(let isRedo): state.say(isRedo ? "Nothing to redo." : "Nothing to undo.")
  case .undoNeedsAsking(let step):
    state.asked = .undo
    state.say("u again undoes: \(step.words).")
  case .libraryChanged: return state.libraryChanged()
  case .guide(let isGuide): return state.showLibrary(isGuide: isGuide)
  case .work(let work): state.work = work
  case .acted(let number, let lines, let isCut, let end):
    state.acted(number, lines, isCut: isCut, end)
  case .message(let message): state.say(message.text, isError: message.isError, isKept: message.isKept)
  case .background(let isDark): state.noteBackground(isDark: isDark)
  case .configured(let preferences, let bindings, let themes, let messages):
    state.configure(preferences, bindings, themes, messages)
  case .steps, .tags, .tagPreview, .articleTags: return state.overlayAnswer(event)
  case .woke(let number):
    state.woke(number)
    return state.overlayAnswer(event)
  }
  return []
}

extension State {
  /// Takes what came from the terminal.
  mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .resized(let size): return resize(to: size)
    case .background(let isDark):
      noteBackground(isDark: isDark)
      return []
    case .closed: return keepPlace() + [.quit]
    case .key(let key):
      if key == Key(.character("c"), control: true) { return perform("stop") }
      if let effects = overlayInput(input) { return effects }
      if prompt != nil { return promptKey(key) }
      if article?.hints != nil, focus == .article { return hintKey(key) }
      return press(key)
    case .paste(let text):
      if let effects = overlayInput(input) { return effects }
      guard prompt != nil else {
        say("Pasted text is not taken as keys.")
        return []
      }
      prompt?.input.insert(text)
      return promptChanged()
    case .mouse(let event): return mouse(event)
    }
  }

  /// Does what a key means in the pane with the focus.
  mutating func press(_ key: Key) -> [Effect] {
    let question = asked
    let shown = message
    guard let name = bindings.command(for: key, in: context) else {
      say("\(key.name) means nothing here · ? shows the keys")
      return []
    }
    if message?.isKept != true { message = nil }
    if name != "go-out" { edgeStop = nil }
    let effects = perform(name)
    // A question is answered by the very next key or not at all.
    if asked == question { asked = nil }
    if message == nil, shown?.isKept == true { message = shown }
    return effects
  }

  /// A wake-up that was asked for has come.
  mutating func woke(_ number: Int) {
    if number == edgeStop { edgeStop = nil }
    if number == State.stopGrace, asked == .quitWork { asked = nil }
  }

  /// Sets everything for a new size; the place in the text stays.
  mutating func resize(to new: Size) -> [Effect] {
    guard new != size else { return [.redraw] }
    size = new
    fitOverlays()
    list.scrollToSelection(visible: visibleRows)
    return resetArticle() + extendIfNeeded()
  }

  /// Takes a new configuration.
  mutating func configure(
    _ preferences: Preferences, _ bindings: KeyBindings, _ themes: [Theme], _ messages: [Message]
  ) {
    self.preferences = preferences
    self.bindings = bindings
    self.themes = themes
    for message in messages { say(message.text, isError: message.isError, isKept: message.isKept) }
    chooseTheme()
  }

  /// Takes what the terminal says of its background.
  mutating func noteBackground(isDark: Bool) {
    isBackgroundDark = isDark
    chooseTheme()
  }

  /// Puts the theme in force that preferences and background ask for.
  mutating func chooseTheme() {
    var name = preferences.theme
    if isBackgroundDark == true, !preferences.themeDark.isEmpty { name = preferences.themeDark }
    if isBackgroundDark == false, !preferences.themeLight.isEmpty { name = preferences.themeLight }
    if let found = themes.first(where: { $0.name == name }) { theme = found }
  }
}
