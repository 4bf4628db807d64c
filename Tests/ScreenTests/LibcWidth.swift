// What the C library says of widths, as ncurses will ask it.

import Glibc

/// The `wcwidth` of the C library in C.UTF-8; Swift's importer does not show it.
struct LibcWidth {
  private typealias Function = @convention(c) (Int32) -> Int32
  private let function: Function

  /// Finds the function; nil where the library or its locale lacks it.
  init?() {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else { return nil }
    function = unsafeBitCast(symbol, to: Function.self)
  }

  /// Cells of a scalar; -1 when the library does not know it.
  func callAsFunction(_ scalar: Unicode.Scalar) -> Int { Int(function(Int32(scalar.value))) }
}
