// The status line: prompts, messages, progress, and else the keys that help here.

import Screen
import Settings

extension State {
  /// Draws the status line, or the prompt with its hints.
  func drawStatus(in frame: inout Frame, _ rect: Rect) {
    guard rect.height > 0 else { return }
    frame.fill(rect, role: .status)
    if let prompt {
      drawPrompt(prompt, in: &frame, rect)
      return
    }
    let y = rect.maxY - 1
    var right = ""
    if let work {
      let count = work.total.map { "\(work.done.grouped)/\($0.grouped)" } ?? work.done.grouped
      // A count that goes on would be read out again and again.
      right = signs.areWords ? "\(work.name), ^C stops" : "\(work.name) \(count) · ^C stops"
    } else if let action = running.last {
      right = signs.said("\(action.name) · ^C stops")
    } else if focus == .article || list.selectedRow != nil, let progress = articleProgress {
      right = signs.said(rect.width < 60 ? progress.short : progress.whole)
    }
    // A message that would be cut goes before what can be seen again at any time.
    if work == nil, running.isEmpty, let message,
      TextWidth.width(of: signs.said(message.text)) > rect.width - 4 - TextWidth.width(of: right)
    {
      right = ""
    }
    let rightWidth = min(TextWidth.width(of: right), rect.width / 2)
    let leftWidth = rect.width - rightWidth - (rightWidth > 0 ? 4 : 2)
    if let message {
      frame.put(
        signs.said(message.text), x: rect.x + 1, y: y, width: leftWidth,
        role: message.isError ? .messageError : .message,
        ellipsis: true, direction: .ofOwnLine(message.text))
    } else if let keys = keysOfMoment {
      frame.put(signs.said(keys), x: rect.x + 1, y: y, width: leftWidth, role: .status, ellipsis: true)
    } else {
      drawKeys(in: &frame, x: rect.x + 1, y: y, width: leftWidth)
    }
    frame.put(right, x: rect.maxX - rightWidth - 1, y: y, width: rightWidth, role: .status, ellipsis: true)
  }

  /// What the keys do while links bear letters or lines are chosen; nil at other times.
  private var keysOfMoment: String? {
    guard focus == .article, let open = article else { return nil }
    if open.hints != nil { return "Type the letters of a link · Esc ends" }
    return open.selection == nil ? nil : LineSelection.keys
  }

  /// How far one is in the article, and how long the rest takes; in short only the first.
  private var articleProgress: (whole: String, short: String)? {
    guard let open = article, open.text.totalLength > 0, layout.article != nil else { return nil }
    let rows = articleRows
    let shown = open.top + rows
    let lines = open.text.lines.count
    let isWhole = open.text.isComplete && lines <= rows
    let end =
      shown >= lines && open.text.isComplete
      ? open.text.totalLength : open.text.place(ofLine: min(shown, lines - 1)).offset
    let percent = min(100, end * 100 / open.text.totalLength)
    if let find = open.find, !find.matches.isEmpty {
      let match = "match \(((find.current ?? 0) + 1).grouped) of \(find.matches.count.grouped)"
      return ("\(match) · \(percent) %", match)
    }
    let left = open.minutes * (100 - percent)
    let minutes = (left + 99) / 100
    let rest = "\(max(1, minutes)) min left"
    if focus == .list { return isWhole ? ("\(open.minutes) min", "\(open.minutes) min") : (rest, rest) }
    if percent >= 100 { return isWhole ? ("all", "all") : ("end", "end") }
    return ("\(percent) % · \(rest)", "\(percent) %")
  }

  private func drawPrompt(_ prompt: Prompt, in frame: inout Frame, _ rect: Rect) {
    let y = rect.y
    let sign = (signs.areWords ? prompt.name + ":" : prompt.sign) + " "
    let found: String
    let hints: String
    switch prompt.kind {
    case .search:
      found = foundWords(within: rect.width / 2)
      hints = "↑↓ look  Enter keep  Esc back to \(listBefore?.query.words ?? "the list")"
    case .narrow:
      found = list.counts.map { "\($0.total.grouped) shown" } ?? "…"
      hints = "↑↓ look  Enter keep  Esc as before"
    case .find:
      let find = article?.find
      found =
        find.map {
          $0.matches.isEmpty
            ? "not found" : "\((($0.current ?? 0) + 1).grouped) of \($0.matches.count.grouped)"
        }
        ?? ""
      hints = "↑↓ match to match  Enter keep  Esc back"
    case .lines:
      found = article?.onlyLines.isEmpty == false ? "\(articleLines.count.grouped) lines" : ""
      hints = "Enter keep  Esc all lines"
    case .word(let action):
      found = ""
      hints = "Enter takes this word  Esc back · \(action.help)"
    case .pipe(let form):
      found = form.title
      hints = "Tab \(form.next().title)  Enter gives the article to this command as \(form.title)  Esc back"
    }
    let foundWidth = min(TextWidth.width(of: signs.said(found)), rect.width / 2)
    let inputWidth = max(4, rect.width - 3 - TextWidth.width(of: sign) - foundWidth)
    let before = prompt.input.before
    let beforeWidth = TextWidth.width(of: before)
    let signWidth = frame.put(sign, x: rect.x + 1, y: y, width: rect.width - 1, role: .prompt)
    let x = rect.x + 1 + signWidth
    let skipped = max(0, beforeWidth - inputWidth + 1)
    frame.put(
      StyledLine([.init(prompt.input.text, role: .prompt)]), x: x, y: y, width: inputWidth, skipping: skipped,
      signs: signs)
    frame.put(signs.said(found), x: rect.maxX - foundWidth - 1, y: y, width: foundWidth, role: .status)
    frame.cursor = (x: min(rect.maxX - 1, x + beforeWidth - skipped), y: y)
    if rect.height > 1 {
      frame.put(
        signs.said(hints), x: rect.x + 1, y: y + 1, width: rect.width - 2, role: .secondary, ellipsis: true)
    }
  }

  /// How many were found, and how many of them lie in the list behind, once that is known and where it fits.
  private func foundWords(within width: Int) -> String {
    guard !list.query.search.isEmpty else { return "" }
    guard let counts = list.counts else { return "…" }
    let all = "\(counts.total.grouped) found"
    guard let count = list.foundInBefore, let before = listBefore else { return all }
    let whole = "\(all) · \(count.grouped) in \(before.query.words)"
    return TextWidth.width(of: whole) <= width ? whole : all
  }

  /// The keys that help in the focused pane, the most needed first, as far as they fit; help comes always.
  private func drawKeys(in frame: inout Frame, x: Int, y: Int, width: Int) {
    let hints: [(String, String)] =
      focus == .article
      ? [
        ("read-on", "read on"), ("page-up", "back"), ("search", "find"), ("follow-link", "link"),
        ("go-out", "list"), ("next-unread", "next unread"), ("toggle-star", "star"), ("undo", "undo"),
        ("help", "help"),
      ]
      : [
        ("read-on", "read"), ("mark-done", "done"), ("toggle-read", "mark"), ("filter-tags", "tags"),
        ("search", "search"), ("undo", "undo"), ("help", "help"),
      ]
    let known = hints.compactMap { command, word in
      bindings.keys(for: command, in: context).map { signs.areWords ? $0.name : $0.symbol }.min {
        $0.count < $1.count
      }
      .map { (key: $0, word: word) }
    }
    func needed(_ hint: (key: String, word: String)) -> Int {
      TextWidth.width(of: hint.key) + 1 + hint.word.count
    }
    guard let help = known.last else { return }
    var room = width - needed(help)
    var shown = known.dropLast().prefix { hint in
      room -= needed(hint) + 2
      return room >= 0
    }
    shown.append(help)
    var at = x
    for hint in shown {
      at += frame.put(hint.key, x: at, y: y, width: x + width - at, role: .statusKey)
      at += frame.put(" \(hint.word)", x: at, y: y, width: x + width - at, role: .status) + 2
    }
  }
}
