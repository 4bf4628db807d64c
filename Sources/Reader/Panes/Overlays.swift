// What stands in front of the panes: pickers and lists, one case each.

import Screen

/// An overlay in front of the panes.
public enum Overlay: Sendable, Equatable {
  case none
}

extension State {
  /// Gives an input to the front overlay; nil when there is none.
  mutating func overlayInput(_ input: Input) -> [Effect]? { nil }

  /// Takes an answer that an overlay waits for.
  mutating func overlayAnswer(_ event: Event) -> [Effect] { [] }

  /// Filters by tags.
  mutating func openTags() -> [Effect] { [] }

  /// Edits the tags of the selected articles.
  mutating func editTags() -> [Effect] { [] }

  /// Draws the overlays over the panes.
  func drawOverlays(in frame: inout Frame) {}
}
