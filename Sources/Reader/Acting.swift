// Actions: programs of the reader's own, begun on the selected article, ended by themselves or by ^C.

import Articles
import Screen
import Settings

/// An action to be carried out.
public struct ActionRequest: Hashable, Sendable {
  /// Tells its answer from others'.
  public var number: Int
  /// What to run.
  public var action: Action
  /// The article that it is about.
  public var article: ArticleID
  /// The word that was given, where the action wants one.
  public var word: String?
  /// The text of the chosen lines; nil for the whole text.
  public var selection: String?
}

/// How an action ended.
public enum ActionEnd: Hashable, Sendable {
  /// Its program did what it was to do.
  case done
  /// Its program says by its exit status that it failed.
  case failed(Int32)
  /// It was stopped.
  case stopped
  /// It could not be run, for the reason in this sentence.
  case notRun(String)
}

/// An action whose end has not come.
public struct RunningAction: Hashable, Sendable {
  /// The number of its request.
  var number: Int
  /// Its name.
  var name: String
}

extension State {
  /// Begins an action: asks for a word first where it wants one.
  mutating func begin(_ action: Action) -> [Effect] {
    guard selectedID != nil else {
      say("No article is selected here.")
      return []
    }
    return action.wantsWord ? ask(.word(action), text: wordAtHand) : run(action, word: nil)
  }

  /// Runs an action on the selected article; one that still runs under the same name ends.
  mutating func run(_ action: Action, word: String?) -> [Effect] {
    guard let id = selectedID else { return [] }
    let number = nextGeneration()
    var request = ActionRequest(number: number, action: action, article: id, word: word)
    if focus == .article, article?.selection != nil {
      request.selection = chosenText
      article?.selection = nil
    }
    let before = running.filter { $0.name == action.name }.map(\.number)
    running.removeAll { before.contains($0.number) }
    switch action.show {
    case .overlay:
      running.append(RunningAction(number: number, name: action.name))
      show(.list(.output(ActionOutput(number: number, name: action.name)), names: []))
    case .message: running.append(RunningAction(number: number, name: action.name))
    case .terminal, .apart: break
    }
    return (before.isEmpty ? [] : [.stopActions(before)]) + [.act(request)]
  }

  /// An action has ended: what it printed shows where it was asked for, and nowhere once that is closed.
  mutating func acted(_ number: Int, _ lines: [String], isCut: Bool, _ end: ActionEnd) {
    guard let index = running.firstIndex(where: { $0.number == number }) else { return }
    let name = running.remove(at: index).name
    let last = lines.last { line in line.contains { !$0.isWhitespace } } ?? ""
    let place = overlays.firstIndex {
      if case .output(let output) = $0.content { output.number == number } else { false }
    }
    if let place, last.isEmpty {
      overlays.remove(at: place)
    } else if let place {
      fill(overlay: place, with: lines)
    }
    switch end {
    case .done where place == nil: say(last.isEmpty ? "“\(name)” is done." : last)
    case .done where last.isEmpty: say("“\(name)” printed nothing.")
    case .done where isCut: say("“\(name)” printed more than is shown here.")
    case .done: break
    case .failed(let status):
      let words = place != nil || last.isEmpty ? "." : ": \(last)"
      say("“\(name)” failed with \(status)\(words)", isError: true)
    case .stopped: say("“\(name)” was stopped.")
    case .notRun(let reason): say(reason, isError: true)
    }
  }

  /// The text of the lines chosen by V, a line each; nil when none are.
  var chosenLines: [String]? { chosen.map { StyledLine.copied($0) } }

  /// The chosen lines as they are set.
  var chosen: ArraySlice<StyledLine>? {
    guard let selection = article?.selection else { return nil }
    let lines = articleLines
    let range = selection.lines.clamped(to: 0...max(0, lines.count - 1))
    return lines.indices.contains(range.upperBound) ? lines[range] : nil
  }

  private var chosenText: String? { chosenLines?.joined(separator: "\n") }

  /// The word that an action may be meant for: where a find stands, else where the chosen lines begin.
  private var wordAtHand: String {
    guard focus == .article, let open = article else { return "" }
    if let find = open.find, let current = find.current, let piece = find.matches[current].first,
      open.text.lines.indices.contains(piece.line)
    {
      return Self.word(around: piece.range, in: Array(open.text.lines[piece.line].text))
    }
    guard let text = chosenText else { return "" }
    let characters = Array(text)
    let first = characters.firstIndex { $0.isLetter } ?? 0
    return Self.word(around: first..<min(characters.count, first + 1), in: characters)
  }

  /// The whole words that a range touches, with apostrophes and hyphens within them.
  private static func word(around range: Range<Int>, in characters: [Character]) -> String {
    func isInWord(_ place: Int) -> Bool {
      guard characters.indices.contains(place) else { return false }
      if characters[place].isLetter || characters[place].isNumber { return true }
      guard "'’ʼ-".contains(characters[place]), place > 0, place + 1 < characters.count else { return false }
      return characters[place - 1].isLetter && characters[place + 1].isLetter
    }
    var from = min(range.lowerBound, characters.count)
    var to = min(range.upperBound, characters.count)
    while isInWord(from - 1) { from -= 1 }
    while isInWord(to) { to += 1 }
    return String(characters[from..<max(from, to)])
  }
}
