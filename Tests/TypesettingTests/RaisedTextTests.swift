// What is raised or lowered in a line of text.

import Testing

@testable import Typesetting

@Test func aMinusIsRaisedWithItsNumber() {
  #expect(RaisedText.raised.shown("−3") == "⁻³")
  #expect(RaisedText.lowered.shown("−1") == "₋₁")
}
