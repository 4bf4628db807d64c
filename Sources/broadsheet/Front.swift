// What only a window on a terminal can do; a screenshot does without.

import Screen
import Terminal

/// The terminal as the hands need it: a value of closures, so that they work without one.
struct Front {
  /// Whether the terminal has taken what was painted.
  var isOutputDrained: () -> Bool = { true }
  /// Puts text on the clipboard; false when it cannot.
  var copy: (String) -> Bool = { _ in false }
  /// Gives the terminal to something for as long as it runs; nil where there is no terminal to give.
  var lend: ((_ deed: () -> Void) -> Void)?
  /// Columns that other programs have.
  var width: () -> Int = { 80 }
  /// Paints everything anew.
  var redraw: () -> Void = {}
  /// How pictures are to look; nil where none can be shown.
  var pictures: () -> PictureLook? = { nil }
  /// Gives the terminal a picture in pixels; the cells that show it once it is there, nil where it cannot be.
  var show: (Pixels, Size) async -> Picture? = { _, _ in nil }
  /// Gives the terminal back to the shell until continued.
  var suspend: () -> Void = {}
  /// Leaves the program.
  var quit: () -> Void = {}
}
