// The loop: keys, signals and answers in, one screen out, nothing while nothing happens.

import Dispatch
import Glibc
import Reader
import Screen
import Settings
import Terminal

/// The window on a terminal.
final class Loop {
  private let beginning: Beginning
  private let terminal: CursesTerminal
  private let turns: Turns
  private let leaving = StuckTerminal()
  private lazy var signals = Signals(endingAt: leaving)
  private let thread = MainThread()
  private var drawn: Drawn?
  private var isLeaving = false
  private var isTurnPlanned = false
  private var isSendingPlanned = false

  init(_ beginning: Beginning) throws {
    self.beginning = beginning
    let preferences = beginning.configuration.preferences
    terminal = try CursesTerminal(options: TerminalOptions(preferences))
    let link = LoopLink()
    var state = beginning.state(size: terminal.size, usesUnicode: terminal.usesUnicode)
    state.showsPictures = PictureProgram.path != nil
    turns = Turns(
      state: state, library: beginning.library, front: link.front(of: terminal),
      patience: .milliseconds(100))
    link.loop = self
    turns.plan = { [unowned self] in isTurnPlanned = true }
  }

  /// Shows the first screen and goes on until the reader leaves.
  func run() -> Never {
    let later = beginning.begin(turns)
    if let notice = terminal.notice { turns.add(.message(Message(notice, isKept: true))) }
    if beginning.isEmpty {
      turns.carryOut(later)
    } else {
      turns.run()
      paint()
      turns.carryOut(later)
    }
    hear()
    turns.hands.lookAfterLibrary()
    // Keys typed before come first; what is only needed later waits for its own turn.
    DispatchQueue.main.async { MainActor.assumeIsolated { self.beginning.readThemes(self.turns) } }
    isTurnPlanned = true
    while true {
      let deadline = isTurnPlanned ? .now : terminal.pendingDeadline
      let keysWait = thread.sleep(hearsKeys: terminal.listens && !isLeaving, until: deadline)
      // Half a key that is held means something once its time is over, too.
      if keysWait || terminal.pendingDeadline != nil { readKeys() }
      if isTurnPlanned { turn() }
    }
  }

  private func hear() {
    signals.hear { [unowned self] number in
      switch number {
      case SIGWINCH:
        let form = terminal.pixelForm
        if let input = terminal.resized() { turns.add(.input(input)) }
        if terminal.pixelForm != form { improvePictures() }
      case SIGTSTP: suspend()
      case SIGCONT: comeBack()
      case SIGCHLD: turns.hands.programs.reap()
      default: leave()
      }
    }
    waitForMidnight()
  }

  /// Has all pictures drawn anew for what the terminal takes now; what is still being drawn was meant for what it took before.
  private func improvePictures() {
    // Here and not by an effect: an answer that waits behind the event would be taken for the new one.
    turns.hands.pictures.stop()
    turns.add(.picturesImproved)
  }

  private func readKeys() {
    let form = terminal.pixelForm
    for input in terminal.readInputs() { turns.add(.input(input)) }
    if terminal.pixelForm != form { improvePictures() }
  }

  private func turn() {
    isTurnPlanned = false
    guard !isLeaving else { return }
    let now = LocalTime.now
    if now / 60 != turns.state.clock.now / 60 { turns.add(.time(now)) }
    turns.run()
    paint()
  }

  private func paint() {
    guard !isLeaving else { return }
    // One copy for all that follows: the state is large, and this is done with every key.
    let state = turns.state
    if let drawn, drawn.state == state { return }
    // The first screen is whole: a moment's wait for the guide, or for the article that was open.
    let isWhole =
      !state.list.isLoading && state.awaited?.isPreview != false && (!beginning.isEmpty || state.isGuide)
    guard drawn != nil || isWhole || !turns.hands.isBusy else { return }
    let screen = Drawn(state, after: drawn)
    terminal.paint(
      screen.frame, theme: screen.state.theme, ordersText: screen.state.ordersText)
    drawn = screen
    if case .sixel = terminal.pixelForm { sendPictures() }
    turns.hands.keepSoon { [unowned self] in turns.state.session }
  }

  /// Dates on screen change their words at midnight only.
  private func waitForMidnight() {
    let seconds = max(1, turns.state.clock.today.upperBound - LocalTime.now)
    DispatchQueue.main.asyncAfter(wallDeadline: .now() + .seconds(Int(min(seconds, 90_000)))) {
      MainActor.assumeIsolated {
        self.turns.add(.time(LocalTime.now))
        self.waitForMidnight()
      }
    }
  }

  /// Paints everything anew at the end of the turn.
  func redraw() {
    terminal.redraw()
    drawn = nil
  }

  /// How pictures are to look now.
  var pictureLook: PictureLook {
    let state = turns.state
    return PictureLook(
      colors: terminal.colors, usesUnicode: state.drawsBlocks,
      isDark: state.theme.isDark ?? state.isBackgroundDark ?? true, pixels: terminal.pixelForm)
  }

  /// Gives the terminal a picture; the cells that show it once it is there, nil where it cannot be.
  func show(_ pixels: Pixels, cells: Size) async -> Picture? {
    if case .sixel = terminal.pixelForm {
      return terminal.show(await FewColors.find(pixels), cells: cells)
    }
    return await withCheckedContinuation { continuation in
      var picture: Picture?
      picture = terminal.show(pixels, cells: cells) { continuation.resume(returning: $0 ? picture : nil) }
      if picture == nil { continuation.resume(returning: nil) } else { sendPictures() }
    }
  }

  /// Sends what the terminal takes, and the rest a moment later: keys come between.
  private func sendPictures() {
    guard !isSendingPlanned else { return }
    guard terminal.sendPictures() else {
      if terminal.lacksPictures {
        terminal.forgetPictures()
        improvePictures()
      }
      return
    }
    isSendingPlanned = true
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(4)) {
      MainActor.assumeIsolated {
        self.isSendingPlanned = false
        self.sendPictures()
      }
    }
  }

  /// Stops until the shell continues the program.
  func suspend() {
    terminal.suspend()
    signals.stopHere()
    if Signals.ownTheTerminal { takeBack() } else { waitBehind() }
  }

  /// Gives the terminal to another program while `deed` runs it.
  func lend(_ deed: () -> Void) {
    terminal.suspend()
    signals.isLent = true
    deed()
    signals.forgive()
    takeBack()
  }

  /// Something else stopped and continued the program: the shell has changed the terminal meanwhile.
  private func comeBack() {
    guard !signals.isLent else { return }
    guard Signals.ownTheTerminal else { return waitBehind() }
    terminal.suspend()
    takeBack()
  }

  /// Continued behind the shell, which has the terminal: stops again, once what else was told has been heard.
  private func waitBehind() {
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(50)) {
      MainActor.assumeIsolated {
        guard !self.isLeaving else { return }
        if !Signals.ownTheTerminal { raise(SIGSTOP) }
        self.comeBack()
      }
    }
  }

  private func takeBack() {
    if let input = terminal.resume() { turns.add(.input(input)) }
    // What the terminal was given it was made to forget.
    if terminal.pixelForm != nil { improvePictures() }
    drawn = nil
    isTurnPlanned = true
  }

  /// Saves everything and ends the program.
  func leave() {
    guard !isLeaving else { return }
    isLeaving = true
    leaving.free()
    let hands = turns.hands
    turns.carryOut(turns.state.leaving())
    hands.keep(turns.state.session)
    hands.writePlaces()
    hands.actions.stopAll()
    Task {
      await hands.work.end()
      await hands.writes.last?.value
      end()
    }
    // Another process may hold the library; the terminal is not kept for that.
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(5)) {
      MainActor.assumeIsolated { self.end() }
    }
  }

  private func end() {
    terminal.close()
    turns.run()
    let kept = turns.state.messages.filter(\.isKept).map(\.text)
    var said: Set<String> = []
    for text in kept where said.insert(text).inserted { StandardError.say(text) }
    // Nothing is left to be written, so closing cannot lose anything.
    try? beginning.library.close()
    exit(0)
  }
}

/// The terminal as the hands see it, before there is a loop.
private final class LoopLink {
  weak var loop: Loop?

  func front(of terminal: CursesTerminal) -> Front {
    Front(
      isOutputDrained: { terminal.isOutputDrained }, copy: { terminal.copy($0) },
      lend: { self.loop?.lend($0) }, width: { terminal.size.width }, redraw: { self.loop?.redraw() },
      pictures: { self.loop?.pictureLook }, show: { await self.loop?.show($0, cells: $1) },
      suspend: { self.loop?.suspend() }, quit: { self.loop?.leave() })
  }
}

extension TerminalOptions {
  /// The options that the settings ask for; `NO_COLOR` goes before them.
  init(_ preferences: Preferences) {
    self.init(mouse: preferences.mouse)
    switch preferences.hyperlinks {
    // The cells of links are written a second time for it, which a voice might read out.
    case .auto: if preferences.accessible { hyperlinks = false }
    case .yes: hyperlinks = true
    case .no: hyperlinks = false
    }
    guard Environment.value("NO_COLOR") == nil else { return }
    switch preferences.truecolor {
    case .auto: break
    case .yes: colors = .direct
    case .no: colors = .indexed
    }
  }
}
