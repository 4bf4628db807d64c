// The window without a terminal: keys in, one screen out.

import Articles
import Reader
import Screen
import Storage
import Terminal

/// The program without a terminal, for `screenshot`.
enum Headless {
  /// What the window would show after some keys, each taken once what it began has ended.
  ///
  /// The library is read and marked as in the window; where the reader is, is not kept.
  static func run(
    size: Size, keys: [Key], libraryPath: String, paths: [String] = [], configurationFolder: String,
    usesUnicode: Bool = true, isAccessible: Bool = false
  ) async throws -> (frame: Frame, theme: Theme) {
    let beginning = try Beginning(
      paths: paths, libraryPath: libraryPath, configurationFolder: configurationFolder,
      isAccessible: isAccessible)
    let gate = Gate()
    let turns = Turns(
      state: beginning.state(size: size, usesUnicode: usesUnicode), library: beginning.library,
      front: Front(quit: { gate.isClosed = true }), patience: .seconds(10))
    turns.carryOut(beginning.begin(turns))
    beginning.readThemes(turns)
    await settle(turns)
    for key in keys where !gate.isClosed {
      turns.add(.input(.key(key)))
      await settle(turns)
    }
    turns.hands.writePlaces()
    await settle(turns)
    let state = turns.state
    try beginning.library.close()
    var order = VisualOrder()
    let frame = draw(state)
    return (state.ordersText ? order.arrange(frame) : frame, state.theme)
  }

  /// Runs turns until no answer is missing.
  static func settle(_ turns: Turns) async {
    turns.run()
    while turns.hands.isBusy || !turns.isIdle {
      // Answers come on this actor; without a terminal there is nothing better to wait for than a moment.
      try? await Task.sleep(for: .milliseconds(2))
      turns.run()
    }
  }

  private final class Gate {
    var isClosed = false
  }
}
