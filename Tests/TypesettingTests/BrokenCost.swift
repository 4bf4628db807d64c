// What the lines of a text cost, and the least that any lines of it could.

import Chance

@testable import Typesetting

extension BrokenText {
  /// The cost of the lines; nil where one of them does not end at an opportunity.
  var cost: Int? {
    var total = 0
    var at = 0
    for line in broken {
      guard let next = opportunities.indices.dropFirst(at + 1).first(where: { ends(line, $0) }) else {
        return nil
      }
      total += cost(from: at, to: next)
      at = next
    }
    return total
  }

  private func ends(_ line: BrokenLine, _ number: Int) -> Bool {
    opportunities[number].end == line.range.upperBound
      && (opportunities[number].kind == .required) == line.isLast
  }

  /// The least cost of all ways through the opportunities; nil where some word is longer than a line, or places that are
  /// the same for the eye are not for the rules.
  var leastCost: Int? {
    guard
      zip(opportunities, opportunities.dropFirst()).allSatisfy({
        $0.nextCells < $1.nextCells || $1.kind == .required
      })
    else { return nil }
    var least: [Int?] = [0]
    for number in opportunities.indices.dropFirst() {
      var best: Int?
      for start in (0..<number).reversed() {
        if opportunities[number].endCells - opportunities[start].nextCells > width { break }
        if let before = least[start] {
          let total = before + cost(from: start, to: number)
          best = min(best ?? total, total)
        }
        if opportunities[start].kind == .required { break }
      }
      if best == nil { return nil }
      least.append(best)
    }
    return least.last ?? 0
  }

  private func cost(from start: Int, to end: Int) -> Int {
    let costs = LineCost(width: width)
    let (first, last) = (opportunities[start], opportunities[end])
    let cells = last.endCells - first.nextCells
    guard last.kind == .required else {
      let another = first.kind == .hyphen && last.kind == .hyphen ? costs.ofAnotherHyphen : 0
      return costs.ofSlack(cells) + costs.ofEnd(last.kind) + another
    }
    let within = opportunities[(start + 1)..<end]
    let isOneWord =
      !within.contains { $0.kind == .space || $0.kind == .allowed }
      && (cells <= 8 || !within.contains { $0.kind != .hyphen })
    return costs.ofLast(isWidow: isOneWord && 2 * cells < width)
  }
}

extension Dice {
  /// Words of plain prose.
  mutating func prose(of words: Int) -> String {
    (0..<words).map { _ in
      let word = String(repeating: "x", count: 1 + below(4) + below(4) + below(4))
      return word + (below(9) == 0 ? "," : below(12) == 0 ? "-word" : below(20) == 0 ? " 5 km" : "")
    }.joined(separator: " ")
  }
}
