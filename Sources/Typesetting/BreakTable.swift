// The rules of line breaking as a table, so that a step takes one look.

/// For each state that the rules can come into, and each class, the next state and whether a line may end before.
struct BreakTable: Sendable {
  /// Whether a line may end between a state and a class.
  enum Answer: UInt16 {
    case no, yes
    /// It depends on the class after that.
    case ask
  }

  /// The table, made at its first use.
  static let shared = BreakTable()

  /// What is remembered in each state; the first is the start of a text.
  private(set) var states = [BreakState.start]
  /// Rows of states, columns of classes: the next state, and in the two lowest bits the answer.
  private(set) var entries: [UInt16] = []
  /// The state after a letter.
  private(set) var letter = 0
  /// The state after a digit.
  private(set) var digit = 0

  /// Classes of a row.
  static let width = BreakClass.allCases.count

  private init() {
    var numbers = [BreakState.start: UInt16(0)]
    var row = 0
    while row < states.count {
      for next in BreakClass.allCases {
        let state = states[row].after(next)
        let number = numbers[state] ?? UInt16(states.count)
        if numbers[state] == nil {
          numbers[state] = number
          states.append(state)
        }
        entries.append(number << 2 | Self.answer(states[row], next).rawValue)
      }
      row += 1
    }
    letter = Int(numbers[BreakState(last: .alphabetic)] ?? 0)
    digit = Int(numbers[BreakState(last: .numeric)] ?? 0)
  }

  private static func answer(_ before: BreakState, _ next: BreakClass) -> Answer {
    let first = BreakRules.mayBreak(before, next, following: nil)
    let depends = BreakClass.allCases.contains {
      BreakRules.mayBreak(before, next, following: $0) != first
    }
    return depends ? .ask : first ? .yes : .no
  }
}

/// Steps through a text class by class.
struct BreakAutomaton {
  private let table = BreakTable.shared
  private var state = 0
  private var before = 0
  private var isAfterJoiner = false

  /// Starts before a text.
  init() {}

  /// Takes the next character in and says whether a line may end before it.
  @inline(__always)
  mutating func step(_ next: BreakClass) -> BreakTable.Answer {
    let entry = table.entries[state * BreakTable.width + Int(next.rawValue)]
    before = state
    state = Int(entry >> 2)
    // LB8a.
    defer { isAfterJoiner = next == .joiner }
    return isAfterJoiner ? .no : BreakTable.Answer(rawValue: entry & 3) ?? .no
  }

  /// The answer to the last step where it is to ask: by the class after it, marks left out; nil at the end of the text.
  func mayBreak(before next: BreakClass, following: BreakClass?) -> Bool {
    BreakRules.mayBreak(table.states[before], next, following: following)
  }

  /// Takes in what is left of a word of ASCII letters and digits, of which the last says how it goes on.
  @inline(__always)
  mutating func skipWord(endingInDigit: Bool) { state = endingInDigit ? table.digit : table.letter }
}
