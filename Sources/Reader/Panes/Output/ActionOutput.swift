// What an action's program has printed, to be looked through like any other list.

import Screen
import Settings

/// The output of an action.
public struct ActionOutput: Sendable, Equatable {
  /// The number of the action's request.
  let number: Int
  /// The action's name.
  let name: String
  /// The lines as they were printed; none before the end.
  @Boxed var printed: [String] = []
  /// The lines as they are shown at `width`: made once, for there can be very many.
  @Boxed var lines: [OverlayLine] = []
}

extension State {
  /// Puts what was printed into an overlay.
  mutating func fill(overlay place: Int, with printed: [String]) {
    guard case .output(var output) = overlays[place].content else { return }
    output.printed = printed
    overlays[place].content = .output(output)
    overlays[place].rows = NarrowedRows(printed)
    if overlays[place].input != nil { overlays[place].narrowToInput() }
    overlays[place] = wrapped(overlays[place])
  }

  /// An overlay whose output's lines fit its width.
  func wrapped(_ overlay: Overlay) -> Overlay {
    guard case .output(var output) = overlay.content else { return overlay }
    let width = max(8, textWidth(of: overlay) - 1)
    output.lines = overlay.rows.shown.filter(output.printed.indices.contains).flatMap { number in
      let lines = TitleLines.wrap(output.printed[number], width: width)
      return lines.isEmpty ? [OverlayLine()] : lines.map { OverlayLine(String($0)) }
    }
    var overlay = overlay
    overlay.content = .output(output)
    return overlay
  }

  /// A key or the mouse in the output of an action; closed before the end, it ends the action.
  mutating func outputDeed(_ deed: OverlayDeed, _ output: ActionOutput) -> [Effect] {
    switch deed {
    case .typed:
      changeOverlay { $0.narrowToInput() }
      if let front = overlays.last { overlays[overlays.count - 1] = wrapped(front) }
    case .command("copy-link"):
      return output.printed.isEmpty ? [] : [.copy(output.printed.joined(separator: "\n"), what: "output")]
    case .close, .command(output.name):
      closeOverlay()
      guard let index = running.firstIndex(where: { $0.number == output.number }) else { return [] }
      running.remove(at: index)
      return [.stopActions([output.number])]
    case .moved, .take, .tab, .nothing, .command: break
    }
    return []
  }
}
