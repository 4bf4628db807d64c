// Turns: all waiting events into the head, all its effects to the hands, then one screen.

import Reader
import Screen
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
  private let patience: Duration
  private var waiting: [Event] = []
  private var held: [Event] = []
  private var hasWaitedEnough = false
  private var isRunning = false

  /// `patience` is how long keys typed ahead wait at most for the list that they are meant for.
  init(state: State, library: ArticleStore, front: Front, patience: Duration) {
    self.state = state
    self.patience = patience
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
      for event in events where !hold(event) { effects += update(&state, event) }
      for effect in effects.gathered { hands.carryOut(effect) }
      if !state.list.isLoading {
        hasWaitedEnough = false
        release()
      }
    }
    isRunning = false
  }

  /// Holds keys typed ahead while a list that was entered has not come: they are meant for its rows, not for the old ones.
  ///
  /// Never for longer than `patience`, and not while something is typed at a prompt.
  private func hold(_ event: Event) -> Bool {
    guard case .input(let input) = event, Self.acts(input), state.prompt == nil, !hasWaitedEnough,
      state.list.isLoading || !held.isEmpty
    else { return false }
    held.append(event)
    if held.count == 1 {
      Task {
        try? await Task.sleep(for: patience)
        guard !held.isEmpty else { return }
        hasWaitedEnough = true
        release()
        plan()
      }
    }
    return true
  }

  /// Takes the keys that were held, before those that came after them.
  private func release() {
    waiting = held + waiting
    held = []
  }

  private static func acts(_ input: Input) -> Bool {
    switch input {
    case .key(let key): key != Key(.character("c"), control: true)
    case .mouse, .paste: true
    case .resized, .background, .closed: false
    }
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
  var isIdle: Bool { waiting.isEmpty && held.isEmpty }
}
