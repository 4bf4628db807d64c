// What holds for the lines of every text at every width: nothing lost, nothing cut, nothing too wide, no line too short.

import Screen
import Testing

@testable import Typesetting

@Suite struct BreakingPropertyTests {
  /// Some scalars of each class of line breaking.
  private static let samples: [[Unicode.Scalar]] = {
    var samples = Array(repeating: [Unicode.Scalar](), count: BreakClass.allCases.count)
    for number in UInt32(0)...0x1_FFFF {
      // Swift's clusters know later characters.
      guard let scalar = Unicode.Scalar(number), let age = scalar.properties.age, age.major <= 15 else {
        continue
      }
      let place = Int(BreakClass(of: number).rawValue)
      if samples[place].count < 40 || number % 97 == 0 { samples[place].append(scalar) }
    }
    return samples.filter { !$0.isEmpty }
  }()

  private func text(_ dice: inout Dice) -> String {
    if dice.below(3) == 0 { return dice.text(of: dice.below(40)) }
    var text = String.UnicodeScalarView()
    // Texts of few classes have long words.
    let classes = (0..<1 + dice.below(12)).map { _ in dice.below(Self.samples.count) }
    for _ in 0..<dice.below(80) {
      let some = Self.samples[classes[dice.below(classes.count)]]
      text.append(some[dice.below(some.count)])
    }
    return String(text)
  }

  @Test(arguments: [UInt64(71), 72, 73, 74])
  func linesHoldWhatTheyPromise(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<1500 {
      let text = text(&dice)
      let width = 2 + (dice.below(2) == 0 ? dice.below(12) : dice.below(199))
      let said = Comment(
        rawValue: "seed \(seed), width \(width): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
      let set = BrokenText(text, width: width)
      #expect(set.isWhole, said)
      for (number, line) in set.lines.enumerated() {
        #expect(set.shown[number].width <= width, said)
        #expect(set.endsBetweenClusters(line), said)
        #expect(set.isLongest(number), said)
      }
    }
  }
}
