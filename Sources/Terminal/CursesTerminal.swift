// The terminal: one object that paints frames and reads what the reader does.

import CNcurses
import Screen

/// The terminal that the program was started on.
///
/// There is one at a time, and only the main actor touches it. What it writes goes to standard output, what it reads
/// comes from standard input. It handles no signal but fatal ones: the program calls `resized()`, `suspend()`,
/// `resume()` and `close()` when SIGWINCH, SIGTSTP, SIGCONT and the signals that end it arrive.
@MainActor public final class CursesTerminal {
  /// The most bytes of base64 that are sent to the clipboard; terminals drop longer ones.
  public static let clipboardLimit = 74_994

  /// The screen's size.
  public private(set) var size: Size
  /// Whether text reaches the screen as Unicode; otherwise painting puts ASCII stand-ins where the locale lacks a character.
  public let usesUnicode: Bool
  /// How many colours are used.
  public let colors: ColorDepth
  /// Whether the background is dark; nil until the terminal has told, or for good if it does not tell.
  public private(set) var backgroundIsDark: Bool?
  /// How pictures can be shown in pixels; nil where they cannot, and until the terminal has told.
  public private(set) var pixelForm: PixelForm?
  /// A sentence about what was made do with, such as an unknown terminal; nil when all is well.
  public let notice: String?

  private let screen: OpaquePointer
  private let original: termios
  private let modes: TerminalModes
  private let painter: CursesPainter
  private var keys: CursesKeys
  private var order: VisualOrder? = VisualOrder()
  private let pictures = TerminalPictures()
  private var pictureAnswers = PictureAnswers()
  private var lastSixelNumber: UInt16 = 0
  private var isOpen = true
  private var isSuspended = false
  private var isGone = false

  /// Takes the terminal over: full screen, keys unbuffered, cursor hidden.
  ///
  /// The first frame need not wait for the terminal's answers; they come with the keys.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var line = termios()
    tcgetattr(STDIN_FILENO, &line)
    original = line
    usesUnicode = TerminalLocale.choose()
    if TextWidth.ambiguous == 2 { nc_widen { TextWidth.isAmbiguous(UInt32(bitPattern: $0)) } }
    let setup = try TerminalSetup.start(colors: options.colors)
    screen = setup.screen
    colors = setup.colors
    notice = setup.notice
    modes = TerminalModes(name: setup.name, mouse: options.mouse)
    painter = CursesPainter(colors: setup.colors, usesUnicode: usesUnicode, pictures: pictures)
    if options.hyperlinks ?? modes.asks, usesUnicode { painter.hyperlinks = Hyperlinks() }
    keys = CursesKeys(usesUnicode: usesUnicode)
    size = Size(width: Int(nc_width()), height: Int(nc_height()))
    modes.arm(restoring: line)
    modes.enter()
    if options.asksTerminal, modes.asks { keys.awaitReplies() }
    if options.asksTerminal { modes.ask() }
    takeSize()
  }

  /// Shows a frame; only what differs from the last one is sent, and nothing when nothing differs.
  ///
  /// With `ordersText` text from right to left is put in order first; without, that is left to the terminal.
  public func paint(_ frame: Frame, theme: Theme, ordersText: Bool = true) {
    guard isOpen, !isSuspended, !isGone else { return }
    if ordersText != modes.ordersText {
      order = ordersText ? VisualOrder() : nil
      painter.interrupt()
      modes.orderText(ordersText)
      modes.arm(restoring: original)
      painter.forget()
    }
    painter.paint(order?.arrange(frame) ?? frame, theme: theme, size: size)
  }

  /// Everything that waits to be read, in order; never blocks.
  ///
  /// Call it when standard input is readable and at `pendingDeadline`. `.closed` means that the terminal is gone.
  public func readInputs() -> [Input] {
    guard listens else { return [] }
    var inputs = keys.read()
    if let order {
      for (place, input) in inputs.enumerated() {
        // A drag is measured on the screen.
        guard case .mouse(var event) = input, event.action == .press || event.action == .doublePress else {
          continue
        }
        event.x = order.column(at: event.x, event.y)
        inputs[place] = .mouse(event)
      }
    }
    for reply in keys.takeReplies() {
      switch reply {
      case .background(let isDark): backgroundIsDark = isDark
      case .wholeFrames(let isKnown):
        painter.sendsWholeFrames = isKnown
        modes.holdsFrames = isKnown
        modes.arm(restoring: original)
      case .pictures, .version, .cell, .attributes:
        pictureAnswers.hear(reply)
        choosePixelForm()
      }
    }
    if inputs.last == .closed { isGone = true }
    return inputs
  }

  /// When to call `readInputs()` though nothing has arrived, because half a key is held; nil when nothing is.
  public var pendingDeadline: ContinuousClock.Instant? { isOpen && !isSuspended ? keys.deadline : nil }

  /// Whether there is something to be read from standard input, now or later; false while the terminal is given away, and once it is gone.
  public var listens: Bool { isOpen && !isSuspended && !isGone }

  /// Whether the terminal has taken what was painted; while not, what can wait should.
  public var isOutputDrained: Bool { nc_output_drained(STDOUT_FILENO) }

  /// Asks for the size after SIGWINCH; the input to act on, nil when it is the same.
  public func resized() -> Input? {
    guard isOpen, !isSuspended else { return nil }
    let isOther = takeSize()
    if case .sixel = pixelForm {
      // Letters of another size are told of like a window of another size.
      painter.interrupt()
      modes.askForCell()
      choosePixelForm()
    }
    return isOther ? .resized(size) : nil
  }

  /// Paints everything anew at the next frame, for a screen that something else has written on.
  public func redraw() { painter.forget() }

  /// Gives the terminal back before the program stops itself with SIGTSTP or runs another program on it.
  public func suspend() {
    guard isOpen, !isSuspended else { return }
    isSuspended = true
    leave()
  }

  /// Takes the terminal over again after SIGCONT or another program; the next frame is painted whole.
  ///
  /// Returns the input to act on when the size has changed meanwhile.
  @discardableResult public func resume() -> Input? {
    guard isOpen, isSuspended else { return nil }
    isSuspended = false
    modes.arm(restoring: original)
    painter.comeBack()
    modes.enter()
    return takeSize() ? .resized(size) : nil
  }

  /// Gives the terminal back as it was found; more calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if !isSuspended { leave() }
    delscreen(screen)
  }

  /// Begins to give the terminal a picture in kitty's form; returns the cells that will show it.
  ///
  /// Nil where that cannot be, and while another is sent.
  /// `sendPictures` sends it; `whenDone` is told when it is sent, and when it never will be because the terminal is given away.
  public func show(_ pixels: Pixels, cells: Size, whenDone: @escaping (_ isSent: Bool) -> Void) -> Picture? {
    guard pixelForm == .kitty, listens else { return nil }
    return pictures.show(pixels, cells: cells, colors: colors, whenDone: whenDone)
  }

  /// Keeps a picture that is sent as sixels with the frames that show its cells, which are returned; nil where that cannot be.
  public func show(_ picture: FewColors, cells: Size) -> Picture? {
    painter.sixels?.keep(picture, cells: cells)
  }

  /// Sends as much of pictures as the terminal takes without keeping anything else waiting; true while there is more.
  public func sendPictures() -> Bool {
    guard listens else { return false }
    if let sixels = painter.sixels {
      for _ in 0..<16 where isOutputDrained {
        guard let piece = sixels.nextPiece() else { return false }
        let rest = piece.utf8.count - modes.writeSome(piece)
        sixels.giveBack(rest)
        if rest > 0 { break }
      }
      return true
    }
    pictures.send(while: { isOutputDrained }, by: modes.writeSome)
    return pictures.isSending
  }

  /// Whether pictures that are on the screen are to be given again, because too many were.
  public var lacksPictures: Bool { painter.sixels?.lacksPicture ?? false }

  /// Forgets the pictures that were given; those that are to be seen are to be given again.
  public func forgetPictures() { painter.sixels?.dropAll() }

  /// Sounds the bell.
  public func ring() {
    guard isOpen, !isSuspended else { return }
    painter.interrupt()
    modes.write("\u{07}")
  }

  /// Puts text on the reader's clipboard, where the terminal lets programs do so (OSC 52); false when it is too long.
  @discardableResult public func copy(_ text: String) -> Bool {
    guard isOpen, !isSuspended, text.utf8.count <= Self.clipboardLimit / 4 * 3 else { return false }
    painter.interrupt()
    modes.write("\u{1B}]52;c;\(base64(text))\u{07}")
    return true
  }

  /// Names the terminal's window; the old name comes back at the end where the terminal keeps it.
  public func setTitle(_ title: String) {
    guard isOpen, !isSuspended else { return }
    painter.interrupt()
    modes.setTitle(title)
  }

  /// Gives the terminal back from within a signal handler; only calls that are safe there.
  ///
  /// Fatal signals (SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP) do so by themselves while a terminal is open.
  public nonisolated static func restoreAfterFatalSignal() { nc_guard_restore() }

  /// Where the terminal takes nothing more, throws away what waits for it, so that a thread that writes to it can go on and leave.
  ///
  /// For any thread, as the one that writes waits. Nothing while another program has the terminal.
  public nonisolated static func free(_ writer: pthread_t) { _ = nc_free_writer(STDOUT_FILENO, writer) }

  private func leave() {
    keys.discardReplies()
    // What was thrown away may have been the rest of a sequence.
    if nc_has_discarded() { modes.write("\u{18}") }
    painter.interrupt()
    painter.sixels?.dropAll()
    let forgetting = pictures.takeBack()
    if !forgetting.isEmpty, !isGone { modes.write(forgetting) }
    modes.leave()
    endwin()
    var line = original
    tcsetattr(STDIN_FILENO, TCSADRAIN, &line)
    // ncurses undoes what it believes that the terminal has heard.
    if nc_has_discarded() { nc_guard_restore() }
    nc_guard_disarm()
  }

  /// Goes by what the terminal has said about pictures.
  private func choosePixelForm() {
    let told = pictureAnswers.form(lineCell: modes.mayTakeSixels ? CellPixels.ofLine(STDOUT_FILENO) : nil)
    let form: PixelForm? =
      switch told {
      // The number of a picture is said by a colour, its place by marks.
      case .kitty where usesUnicode && (colors == .direct || colors == .indexed): told
      case .sixel where usesUnicode && colors != .none && modes.mayTakeSixels: told
      default: nil
      }
    guard form != pixelForm else { return }
    pixelForm = form
    painter.interrupt()
    if let sixels = painter.sixels {
      lastSixelNumber = sixels.lastNumber
      painter.forget()
    }
    painter.sixels = nil
    if case .sixel(let cell) = form { painter.sixels = SixelScreen(cell: cell, after: lastSixelNumber) }
    modes.sendsSixels = painter.sixels != nil
    modes.arm(restoring: original)
  }

  @discardableResult private func takeSize() -> Bool {
    var (width, height) = (Int32(0), Int32(0))
    guard nc_window_size(STDOUT_FILENO, &width, &height) else { return false }
    if width != nc_width() || height != nc_height() { resizeterm(height, width) }
    let new = Size(width: Int(width), height: Int(height))
    defer { size = new }
    if new != size { painter.forget() }
    return new != size
  }
}
