// Line breaking and clusters held against Unicode's own tests, with the exceptions that are meant.

import Foundation
import Screen
import Testing

@testable import Typesetting

/// A place between scalars where we part from Unicode's test.
private struct Difference {
  /// The scalars before the place, marks left out.
  var before: [Unicode.Scalar]
  var next: Unicode.Scalar
  /// The scalar after that, marks left out.
  var following: Unicode.Scalar?
  /// True when a line may end here with us and not by the test.
  var isBreak: Bool

  var last: Unicode.Scalar { before.last ?? " " }
}

/// What is meant to differ, and why.
private struct Exception: Sendable {
  var reason: String
  var covers: @Sendable (Difference) -> Bool

  private static let spaces: [Unicode.Scalar] = [
    " ", "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{85}", "\u{200B}", "\u{FFFC}", "\u{A0}",
  ]
  private static let quotes: [Unicode.Scalar] = ["\"", "'", "«", "»", "‘", "’", "“", "”"]

  static let all = [
    Exception(reason: "An em dash never begins a line.") { !$0.isBreak && $0.next == "—" },
    Exception(reason: "A tone of skin is one cluster with whatever it follows.") {
      !$0.isBreak && (0x1F3FB...0x1F3FF).contains($0.next.value)
    },
    Exception(reason: "A dash or hyphen between spaces stays with the word before.") {
      !$0.isBreak && $0.last == " " && ["-", "–", "—"].contains($0.next) && ($0.following ?? " ") == " "
    },
    Exception(reason: "A hyphen that begins a word stays with it: LB20a of Unicode 15.1.") {
      !$0.isBreak && $0.last == "-" && $0.before.dropLast().last.map(spaces.contains) ?? true
    },
    Exception(reason: "An ellipsis that begins a word stays with it.") {
      !$0.isBreak && ["․", "…"].contains($0.last) && $0.before.dropLast().last.map(spaces.contains) ?? true
    },
    Exception(reason: "A decimal point stays with its digits: LB25 of Unicode 16.0.") {
      !$0.isBreak && [",", ".", ":"].contains($0.last) && $0.next.properties.numericType == .decimal
    },
    Exception(reason: "A decimal point may begin a line: LB15c of Unicode 16.0.") {
      $0.isBreak && $0.last == " " && $0.next == "." && $0.following?.properties.numericType == .decimal
    },
    Exception(reason: "An opening quotation mark keeps what follows over spaces: LB15a of Unicode 15.1.") {
      !$0.isBreak && $0.last == " " && $0.before.contains("«")
    },
    Exception(reason: "A closing quotation mark stays with what is before the space: LB15b of Unicode 15.1.")
    {
      !$0.isBreak && $0.last == " " && $0.next == "»"
    },
    Exception(reason: "A bracket after a quotation mark and a space may begin a line: LB15 ended with 15.1.")
    {
      $0.isBreak && $0.last == " " && ["(", "{", "\u{2329}"].contains($0.next)
        && quotes.contains { [before = $0.before] in before.contains($0) }
    },
    Exception(reason: "A mark on the letter of a flag ends its cluster.") {
      $0.isBreak && (0x1F1E6...0x1F1FF).contains($0.last.value) && (0x1F1E6...0x1F1FF).contains($0.next.value)
    },
    Exception(reason: "Hebrew compounds part after their hyphen: LB21a of Unicode 15.1.") {
      $0.isBreak && $0.last == "-" && $0.next == "א"
    },
  ]
}

@Suite(.enabled(if: UnicodeCase.areInstalled, "install Debian's package unicode-data"))
struct UnicodeTests {
  @Test func linesBreakAsUnicodeTests() throws {
    let cases = try UnicodeCase.all(in: "LineBreakTest.txt")
    #expect(cases.count > 7000)
    var uses = Exception.all.map { _ in 0 }
    for test in cases {
      let classes = test.scalars.map { BreakClass(of: $0.value) }
      var automaton = BreakAutomaton()
      for (place, next) in classes.enumerated() {
        let following = classes[(place + 1)...].first { $0 != .combining && $0 != .joiner }
        let answer = automaton.step(next)
        let isBreak =
          answer == .ask ? automaton.mayBreak(before: next, following: following) : answer == .yes
        if isBreak == test.breaks[place] { continue }
        let difference = Difference(
          before: test.scalars[..<place].filter { !UnicodeCase.isMark($0) }, next: test.scalars[place],
          following: test.scalars[(place + 1)...].first { !UnicodeCase.isMark($0) }, isBreak: isBreak)
        let covering = Exception.all.indices.filter { Exception.all[$0].covers(difference) }
        #expect(!covering.isEmpty, "\(test): \(isBreak ? "÷" : "×") before scalar \(place)")
        for number in covering { uses[number] += 1 }
      }
    }
    for (exception, count) in zip(Exception.all, uses) { #expect(count > 0, "\(exception.reason)") }
  }

  /// Clusters are those of Swift's `Character`.
  ///
  /// Its Unicode is newer than the installed tests: U+2701 is no pictograph any more.
  @Test func clustersAreThoseOfUnicodesTests() throws {
    let cases = try UnicodeCase.all(in: "GraphemeBreakTest.txt")
    #expect(cases.count > 500)
    for test in cases where test.text != "\u{2701}\u{200D}\u{2701}" {
      var ends = [0]
      for character in test.text { ends.append((ends.last ?? 0) + character.unicodeScalars.count) }
      #expect(ends == test.breaks.indices.filter { test.breaks[$0] }, "\(test)")
    }
  }

  @Test(arguments: [2, 3])
  func linesKeepTheClustersOfUnicodesTests(width: Int) throws {
    // A mark after a space may begin a line.
    for test in try UnicodeCase.all(in: "GraphemeBreakTest.txt") where !test.scalars.contains(" ") {
      let text = test.text + test.text + test.text
      let clusters = text.split { $0.isWhitespace }.flatMap { Array($0) }
      // What begins with a mark or a lone jamo is shown in the cell before it.
      if clusters.contains(where: { $0.unicodeScalars.first.map(TextWidth.width) == 0 }) { continue }
      let wide = String(clusters.filter { TextWidth.width(of: $0) > width })
      for line in text.lines(of: width) {
        var line = Substring(line)
        while let first = line.first {
          let isCut = !first.isWhitespace && !clusters.contains(first)
          #expect(!isCut || wide.unicodeScalars.contains(first.unicodeScalars), "\(test)")
          line = line.dropFirst()
        }
      }
    }
  }
}
