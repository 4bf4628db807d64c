// A search that finds nothing may have been typed in another layout: the same keys are offered there.

import Settings

extension State {
  /// What the same keys type in another layout, when a search has found nothing; nil where there is nothing to offer.
  ///
  /// Pressed again it goes on through the layouts, and comes back to what was typed.
  var otherLayout: String? {
    guard let prompt, prompt.kind == .search, !list.isLoading, list.rows.isEmpty else { return nil }
    let text = prompt.input.text
    guard let first = KeyboardLayout.otherLayouts(of: text).first else { return nil }
    let isLatin = text.contains { $0.isASCII && $0.isLetter }
    let latin = isLatin ? text : first
    let ring = [latin] + KeyboardLayout.otherLayouts(of: latin)
    guard let place = ring.firstIndex(of: text) else { return first }
    return ring[(place + 1) % ring.count]
  }

  /// Takes what the other layout makes of the search.
  mutating func takeOtherLayout() -> [Effect] {
    guard let other = otherLayout else { return [] }
    prompt?.input = LineInput(other)
    return promptChanged()
  }
}
