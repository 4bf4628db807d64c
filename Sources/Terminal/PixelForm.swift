// In which form a terminal takes pictures in pixels, by what it has said of itself.

import CNcurses

/// The pixels of a cell.
public struct CellPixels: Hashable, Sendable {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int

  /// Makes a size; nil for one that no cell has in which something could be read.
  public init?(width: Int, height: Int) {
    guard (4...128).contains(width), (6...256).contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}

/// A form of pictures in pixels.
public enum PixelForm: Hashable, Sendable {
  /// kitty's graphics protocol, with placeholders among the text.
  case kitty
  /// Sixels, for cells of so many pixels.
  case sixel(CellPixels)
}

/// What a terminal has said about pictures.
struct PictureAnswers {
  private var takesKitty = false
  private var knowsPlaceholders = false
  private var takesSixel = false
  private var cell: CellPixels?

  /// Takes in an answer.
  mutating func hear(_ reply: TerminalReply) {
    switch reply {
    case .pictures: takesKitty = true
    case .version(let name): knowsPlaceholders = Self.knowsPlaceholders(name)
    case .attributes(let takesSixel): self.takesSixel = takesSixel
    case .cell(let cell): self.cell = cell
    case .background, .wholeFrames: break
    }
  }

  /// The best form that the terminal takes; `lineCell` is a cell as the line tells it, for a terminal that does not itself.
  func form(lineCell: CellPixels?) -> PixelForm? {
    if takesKitty, knowsPlaceholders { return .kitty }
    return takesSixel ? (cell ?? lineCell).map(PixelForm.sixel) : nil
  }

  /// Whether a program shows pictures where placeholders stand: kitty since 0.28.0, and Ghostty.
  ///
  /// Older kittys take pictures too, but show a placeholder as a sign that no font has.
  private static func knowsPlaceholders(_ name: String) -> Bool {
    if name.lowercased().hasPrefix("ghostty") { return true }
    guard name.hasPrefix("kitty(") else { return false }
    let numbers = name.dropFirst("kitty(".count).split(separator: ".").prefix(2).map { Int($0) ?? 0 }
    return !numbers.lexicographicallyPrecedes([0, 28])
  }
}

extension CellPixels {
  /// The cell of the terminal on a line; nil where the line does not tell.
  ///
  /// A margin of the window may be counted with it.
  static func ofLine(_ descriptor: Int32) -> CellPixels? {
    var (width, height) = (Int32(0), Int32(0))
    nc_cell_size(descriptor, &width, &height)
    return CellPixels(width: Int(width), height: Int(height))
  }
}
