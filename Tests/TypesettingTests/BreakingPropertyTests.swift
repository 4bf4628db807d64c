// What holds for the lines of every text at every width: nothing lost, nothing cut, nothing too wide, no line too short.

import Chance
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

  /// A dictionary that parts every word before every scalar whose number allows it.
  private static let wild = LineSetting(
    hyphenation: Hyphenation { word in
      Array(word.unicodeScalars).indices.filter { $0 % 2 == 1 }
    })

  /// A dictionary that begins words where bytes are odd, clusters or not.
  private static let wildWords = LineSetting(
    wordBreaks: WordBreaks { letters in letters.indices.filter { letters[$0] % 2 == 1 } })

  @Test(arguments: [UInt64(71), 72, 73, 74])
  func linesHoldWhatTheyPromise(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<1500 {
      let text = text(&dice)
      let width = 2 + (dice.below(2) == 0 ? dice.below(12) : dice.below(199))
      let said = Comment(
        rawValue: "seed \(seed), width \(width): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
      for setting in [LineSetting(), LineSetting(paragraphs: .bestFit), Self.wild, Self.wildWords] {
        let set = BrokenText(text, width: width, by: setting)
        #expect(set.isWhole, said)
        for (number, line) in set.lines.enumerated() {
          #expect(set.shown[number].width <= width, said)
          #expect(set.endsBetweenClusters(line), said)
          if setting.paragraphs == .greedy, setting.hyphenation == nil {
            #expect(set.isLongest(number), said)
          }
        }
      }
    }
  }

  /// No other lines cost less, as far as no word must be cut; those of greedy setting are among the others.
  @Test(arguments: [UInt64(75), 76, 77])
  func bestFitIsBest(seed: UInt64) {
    var dice = Dice(seed: seed)
    var compared = 0
    for _ in 0..<1500 {
      let text = dice.below(2) == 0 ? text(&dice) : dice.prose(of: 2 + dice.below(120))
      let width = 8 + dice.below(80)
      let best = BrokenText(text, width: width, by: LineSetting(paragraphs: .bestFit))
      guard let least = best.leastCost else { continue }
      compared += 1
      let said = Comment(rawValue: "seed \(seed), width \(width): \(text)")
      #expect(best.cost == least, said)
      let greedy = BrokenText(text, width: width)
      #expect(greedy.cost.map { $0 >= least } == true, said)
    }
    #expect(compared > 700)
  }

  /// Where a paragraph is too long to be looked at as a whole it costs hardly more.
  @Test func longParagraphsAreAsGoodAsBest() throws {
    var dice = Dice(seed: 78)
    let text = dice.prose(of: 20_000)
    for width in [20, 72, 300] {
      let best = BrokenText(text, width: width, by: LineSetting(paragraphs: .bestFit))
      let cost = try #require(best.cost)
      let least = try #require(best.leastCost)
      #expect(cost >= least && Double(cost) <= Double(least) * 1.001, "\(width): \(cost) for \(least)")
    }
  }

  /// Of letters without spaces nothing is lost, and no cluster is parted, whatever a dictionary says.
  @Test(arguments: [UInt64(79), 80, 81, 82])
  func clustersAreWholeInScriptsWithoutSpaces(seed: UInt64) {
    var dice = Dice(seed: seed)
    let scripts: [ClosedRange<UInt32>] = [0x0E01...0x0E5B, 0x0E81...0x0EDF, 0x1780...0x17DD, 0x1000...0x109F]
    for _ in 0..<1500 {
      let script = scripts[dice.below(4)]
      var text = String.UnicodeScalarView()
      while text.count < 1 + dice.below(400) {
        let scalar = Unicode.Scalar(script.lowerBound + UInt32(dice.below(script.count)))
        if let scalar, scalar.properties.age != nil { text.append(dice.below(30) == 0 ? " " : scalar) }
      }
      let width = 6 + dice.below(60)
      let said = Comment(
        rawValue: "seed \(seed), width \(width): \(text.map { String($0.value, radix: 16) })")
      let set = BrokenText(String(text), width: width, by: Self.wildWords)
      #expect(set.isWhole, said)
      #expect(set.lines.allSatisfy { set.endsBetweenClusters($0) }, said)
      #expect(set.shown.allSatisfy { $0.width <= width }, said)
    }
  }
}
