// The command palette as a value: the rows that could stand in the line.

import Articles
import Screen
import Settings

/// What the palette knows.
public struct Palette: Sendable, Equatable {
  /// One line that could be typed.
  struct Row: Hashable, Sendable {
    /// The whole line.
    var line: String
    /// What it does.
    var help: String
    /// The keys that do the same.
    var keys = ""
    /// True when something must follow before it can be done.
    var wantsMore = false
  }

  /// The rows that fit what is typed.
  var rows: [Row] = []
  /// True once the reader has moved to a row, so that it counts and not the text.
  var hasMoved = false
  /// Names of all tags, once they have come.
  var tags: [String]?

  /// One row.
  func line(_ row: Int) -> OverlayLine {
    let row = rows[row]
    return OverlayLine(
      [
        .init(PaletteVerb.trimmed(row.line), role: .overlayKey),
        .init(row.help.isEmpty ? "" : "  " + row.help, role: .overlay),
      ],
      right: row.keys)
  }
}

extension State {
  /// Opens the palette.
  mutating func openPalette() -> [Effect] {
    show(.picker(.palette(Palette()), names: []))
    showPaletteRows(Palette())
    return []
  }

  /// The tags have come, for completion.
  mutating func tagsCame(_ counts: [TagCount], _ palette: Palette) {
    var palette = palette
    palette.tags = counts.map(\.tag.name)
    showPaletteRows(palette)
  }

  /// A key or the mouse in the palette.
  mutating func paletteDeed(_ deed: OverlayDeed, _ palette: Palette) -> [Effect] {
    var palette = palette
    switch deed {
    case .typed:
      palette.hasMoved = false
      showPaletteRows(palette)
      let text = overlays.last?.input?.text ?? ""
      return palette.tags == nil && text.hasPrefix("tag ") ? [.tags] : []
    case .moved:
      palette.hasMoved = true
      changeOverlay { $0.content = .palette(palette) }
    case .tab: completePalette(palette)
    case .take: return takePalette(palette)
    case .close: closeOverlay()
    case .nothing, .command: break
    }
    return []
  }

  /// Finds the rows for what is typed.
  private mutating func showPaletteRows(_ palette: Palette) {
    var palette = palette
    palette.rows = paletteRows(overlays.last?.input?.text ?? "", tags: palette.tags ?? [])
    changeOverlay { overlay in
      overlay.rows = NarrowedRows(palette.rows.map(\.line))
      overlay.content = .palette(palette)
    }
  }

  /// The row stands in the line.
  private mutating func completePalette(_ palette: Palette) {
    guard let index = overlays.last?.rows.current else { return }
    var palette = palette
    let row = palette.rows[index]
    palette.hasMoved = false
    changeOverlay { $0.input = LineInput(row.line + (row.wantsMore && row.line.last != " " ? " " : "")) }
    showPaletteRows(palette)
  }

  /// Does what the line says; where it is only begun, what the row says.
  private mutating func takePalette(_ palette: Palette) -> [Effect] {
    let text = PaletteVerb.trimmed(overlays.last?.input?.text ?? "")
    let row = overlays.last?.rows.current.map { palette.rows[$0] }
    let isTyped =
      !palette.hasMoved && (row == nil || palette.rows.contains { $0.line == text && !$0.wantsMore })
    if text.isEmpty && !palette.hasMoved {
      closeOverlay()
      return []
    }
    guard !isTyped, let row else {
      closeOverlay()
      return perform(line: text)
    }
    if row.wantsMore {
      completePalette(palette)
      return []
    }
    closeOverlay()
    return perform(line: row.line)
  }
}
