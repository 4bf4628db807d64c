// chafa, which draws pictures as text: where it is, how it is asked, what is made of its answer.

import Glibc
import Screen
import Terminal
import Typesetting

/// How pictures are to look on a terminal.
nonisolated struct PictureLook: Hashable, Sendable {
  /// The colours that the terminal shows.
  var colors: ColorDepth
  /// Whether it shows blocks, or ASCII alone.
  var usesUnicode: Bool
  /// Whether its background is dark; it counts where there are no colours.
  var isDark = true
  /// The form in which the terminal takes pixels, which are better; nil when it takes none.
  var pixels: PixelForm?

  /// chafa's words for it.
  var words: [String] {
    let shades =
      switch colors {
      // Where pairs of colours are few, signs alone say more than the wrong colours.
      case .none, .sixteen: isDark ? ["--colors", "none"] : ["--colors", "none", "--invert"]
      // The first sixteen are the reader's to change.
      case .indexed: ["--colors", "240"]
      case .direct: ["--colors", "full"]
      }
    let signs = usesUnicode ? "half+quad+solid+space" : "ascii"
    return ["--symbols", signs] + shades + (usesUnicode || shades.contains("none") ? [] : ["--fg-only"])
  }
}

/// The program chafa.
nonisolated enum PictureProgram {
  /// Where it is installed; nil when it is not.
  static let path: String? = {
    let folders = (Environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/chafa" }.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }()

  /// Draws a picture in as many cells at most; nil when chafa cannot.
  static func draw(_ file: PictureFile, cells: Size, look: PictureLook) async -> Picture? {
    let output = await output(
      of: look.words, on: file, format: "symbols", size: cells, terms: ProgramOutput.terms)
    return output.flatMap { ColoredText.picture($0, columns: cells.width, rows: cells.height) }
  }

  /// Unpacks a picture to pixels, as many as the terminal shows them in; nil when chafa cannot, or has another form of it.
  static func pixels(_ file: PictureFile, cells: Size, form: PixelForm) async -> Pixels? {
    guard let size = file.size else { return nil }
    // To chafa, which knows no terminal here, a cell has eight pixels each way.
    let blocks =
      switch form {
      // A terminal that scales is given about ten by twenty for each cell.
      case .kitty: Size(width: (cells.width * 10 + 7) / 8, height: (cells.height * 20 + 7) / 8)
      case .sixel(let cell):
        Size(
          width: max(1, cells.width * cell.width / 8),
          // Six rows are sent at once, and none that would reach below the cells.
          height: max(1, cells.height * cell.height / 6 * 6 / 8))
      }
    let words = ["--font-ratio", "1", "--scale", "max"]
    let terms = ProgramOutput.terms(output: PixelOutput.mostBytes)
    guard let output = await output(of: words, on: file, format: "kitty", size: blocks, terms: terms),
      let pixels = PixelOutput.pixels(output)
    else { return nil }
    let stretch = Double(pixels.width * size.height) / Double(pixels.height * size.width)
    return (0.8...1.25).contains(stretch) ? pixels : nil
  }

  private static func output(
    of words: [String], on file: PictureFile, format: String, size: Size, terms: GatheredProgram.Terms
  ) async -> [UInt8]? {
    guard let path else { return nil }
    // Another run may have read it to its end.
    lseek(file.descriptor, 0, SEEK_SET)
    defer { withExtendedLifetime(file) {} }
    let usual = [
      path, "--format", format, "--size", "\(size.width)x\(size.height)", "--animate", "off", "--threads",
      "1",
      "-O", "0",
    ]
    return await ProgramOutput.run(usual + words + ["-"], input: file.descriptor, terms: terms)
  }
}
