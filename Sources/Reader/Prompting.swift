// Typing at the prompt: live search, narrowing, find; Enter keeps, Esc goes back.

import Articles
import Screen
import Settings

extension State {
  /// Opens a prompt.
  mutating func ask(_ kind: Prompt.Kind, text: String = "") -> [Effect] {
    prompt = Prompt(kind, text: text)
    message = nil
    return promptChangedLayout()
  }

  /// Searches everywhere; in the article it finds.
  mutating func search() -> [Effect] {
    if focus == .article { return ask(.find) }
    if list.query.search.isEmpty { listBefore = list }
    return ask(.search)
  }

  /// Narrows the list; in the article it leaves only lines that match.
  mutating func narrow() -> [Effect] {
    if focus == .article {
      let place = currentPlace
      article?.placeBeforeLines = place
      return ask(.lines)
    }
    listBefore = listBefore ?? list
    return ask(.narrow, text: list.query.narrowing)
  }

  /// A key at the prompt.
  mutating func promptKey(_ key: Key) -> [Effect] {
    guard let open = prompt else { return [] }
    switch (key.base, key.control) {
    case (.enter, _): return acceptPrompt(open)
    case (.escape, _), (.character("g"), true): return cancelPrompt(open)
    case (.backspace, _) where open.input.isEmpty: return cancelPrompt(open)
    case (.down, _), (.character("n"), true): return lookAlong(open, by: 1)
    case (.up, _), (.character("p"), true): return lookAlong(open, by: -1)
    case (.tab, _):
      if case .pipe(let form) = open.kind {
        prompt?.kind = .pipe(form.next(forward: !key.shift))
        return []
      }
      return takeOtherLayout()
    case (.pageDown, _): return lookAlong(open, by: visibleRows - 1)
    case (.pageUp, _): return lookAlong(open, by: 1 - visibleRows)
    default:
      guard prompt?.input.edit(key) == true, prompt?.input.text != open.input.text else { return [] }
      return promptChanged()
    }
  }

  /// The text at the prompt has changed: what is behind follows.
  mutating func promptChanged() -> [Effect] {
    guard let open = prompt else { return [] }
    let text = open.input.text
    switch open.kind {
    case .search:
      guard !text.allSatisfy({ $0 == " " }) else {
        guard let before = listBefore else { return [] }
        return back(to: before)
      }
      var query = list.query
      query.search = text
      return enter(query)
    case .narrow:
      var query = list.query
      query.narrowing = text
      return enter(query)
    case .find: return find(text)
    case .lines:
      article?.onlyLines = text
      article?.top = 0
      return []
    case .pipe, .word: return []
    }
  }

  /// ↑ and ↓ look along the results while one types.
  private mutating func lookAlong(_ open: Prompt, by count: Int) -> [Effect] {
    switch open.kind {
    case .search, .narrow: moveSelection(by: count)
    case .find: stepMatch(forward: count > 0)
    case .lines, .pipe, .word: scroll(by: count)
    }
  }

  /// Keeps what the prompt has brought.
  private mutating func acceptPrompt(_ open: Prompt) -> [Effect] {
    let text = open.input.text
    prompt = nil
    var effects = promptChangedLayout()
    switch open.kind {
    case .search:
      if text.allSatisfy({ $0 == " " }) { effects += cancelPrompt(open) }
    case .narrow:
      if list.query.search.isEmpty { listBefore = nil }
      effects += previewSelection()
    case .find:
      if text.isEmpty {
        article?.find = nil
      } else if article?.find?.matches.isEmpty == true {
        say("“\(text)” is not in this article.")
        article?.find = nil
      }
    case .lines:
      guard text.isEmpty || articleLines.isEmpty else { break }
      if !text.isEmpty { say("No line of this article has “\(text)”.") }
      showAllLines()
    case .pipe(let form): effects += pipe(text, as: form)
    case .word(let action):
      let word = PaletteVerb.trimmed(text)
      if word.isEmpty {
        say("\(action.name) needs a word: type one, or find it in the article first.")
      } else {
        effects += run(action, word: word)
      }
    }
    return effects
  }

  /// Has the article piped to what was typed; the form holds for the next time, too.
  private mutating func pipe(_ text: String, as form: ArticleForm) -> [Effect] {
    if preferences.pipeForm != form { preferences.pipeForm = form }
    let words = CommandLineWords.split(text)
    guard let id = selectedID, !words.isEmpty else { return [] }
    return [.pipe(id, form, preferences.shell.isEmpty ? words : preferences.shell + [text])]
  }

  /// Leaves the prompt; all is as before.
  private mutating func cancelPrompt(_ open: Prompt) -> [Effect] {
    prompt = nil
    let effects = promptChangedLayout()
    switch open.kind {
    case .search, .narrow:
      guard let before = listBefore else { return effects }
      listBefore = nil
      if list.generation == before.generation { return effects }
      return effects + back(to: before)
    case .find:
      if let origin = article?.find?.origin { setTop(origin) }
      article?.find = nil
    case .lines: showAllLines()
    case .pipe, .word: break
    }
    return effects
  }

  /// The prompt takes a row of the screen: what is selected stays in view.
  private mutating func promptChangedLayout() -> [Effect] {
    list.scrollToSelection(visible: visibleRows)
    return []
  }
}
