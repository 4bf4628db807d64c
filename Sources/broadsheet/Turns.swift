// Turns: all waiting events into the head, all its effects to the hands, then one screen.

import Reader
import Storage

/// The head and its hands, with or without a terminal.
final class Turns {
  /// What the reader knows and shows.
  private(set) var state: State
  /// Who carries out effects.
  private(set) lazy var hands = Hands(
    library: library, front: front, preferences: { [unowned self] in state.preferences },
    answer: { [unowned self] in add($0) })
  /// Called when events wait while no turn runs.
  var plan: () -> Void = {}

  private let library: ArticleStore
  private let front: Front
  private var waiting: [Event] = []
  private var isRunning = false

  init(state: State, library: ArticleStore, front: Front) {
    self.state = state
    self.library = library
    self.front = front
  }

  /// Adds an event for the next turn.
  func add(_ event: Event) {
    waiting.append(event)
    if !isRunning, waiting.count == 1 { plan() }
  }

  /// Takes every waiting event, and those that come at once from what was done for them.
  func run() {
    isRunning = true
    while !waiting.isEmpty {
      let events = waiting
      waiting = []
      var effects: [Effect] = []
      for event in events { effects += update(&state, event) }
      for effect in effects.gathered { hands.carryOut(effect) }
    }
    isRunning = false
  }

  /// Begins: the first window is read now, so that the first screen has its rows; all else comes after that screen.
  func begin(select: Session.Row?, open: Session?) -> [Effect] {
    var later: [Effect] = []
    for effect in state.start(select: select?.headline, open: open?.open) {
      guard case .load(let request) = effect else {
        later.append(effect)
        continue
      }
      later += update(&state, hands.loadNow(request))
    }
    return later
  }

  /// Carries out effects outside of a turn.
  func carryOut(_ effects: [Effect]) {
    for effect in effects.gathered { hands.carryOut(effect) }
  }

  /// True when nothing waits to be taken.
  var isIdle: Bool { waiting.isEmpty }
}
