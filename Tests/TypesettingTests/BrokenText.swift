// A text cut into lines, and what can be asked of them.

import Screen
import Testing

@testable import Typesetting

/// A text with its lines, and with what they could have been.
struct BrokenText: CustomTestStringConvertible {
  let bytes: [UInt8]
  let width: Int
  var broken: [BrokenLine] = []
  /// The cells that each line takes where it is shown.
  var shown: [(width: Int, text: String)] = []
  private(set) var opportunities: [BreakOpportunity] = []
  private var clusters: [Range<Int>] = []

  var lines: [Range<Int>] { broken.map(\.range) }

  init(_ text: String, width: Int, by setting: LineSetting = LineSetting()) {
    bytes = Array(text.utf8)
    self.width = width
    var place = 0
    for character in text {
      clusters.append(place..<place + character.utf8.count)
      place += character.utf8.count
    }
    InlineText([.text(text)], role: .text, firstLink: 0).eachLine(of: width, by: setting) { line in
      let hyphen = line.wordEnd.isEmpty ? "" : "-"
      let shown = line.runs.map(\.text).joined() + hyphen
      self.shown.append((TextWidth.width(of: shown), shown))
    }
    broken = text.broken(at: width, by: setting)
    bytes.withUnsafeBufferPointer { source in
      var scanner = BreakScanner(source, wordBreaks: setting.wordBreaks)
      opportunities.append(
        BreakOpportunity(
          end: 0, next: scanner.start, endCells: 0, nextCells: 0, kind: .required, lastUnclean: -1))
      while let next = scanner.next() { opportunities.append(next) }
    }
  }

  var testDescription: String { shown.map(\.text).joined(separator: "|") }

  /// True when there is nothing but white space and requested breaks outside the lines.
  var isWhole: Bool {
    let ends = [0] + lines.map(\.upperBound)
    let starts = lines.map(\.lowerBound) + [bytes.count]
    return lines.count == shown.count
      && zip(ends, starts).allSatisfy { end, start in
        end <= start
          && String(decoding: bytes[end..<start], as: UTF8.self).unicodeScalars.allSatisfy {
            "\t\n\u{B}\u{C}\r \u{85}\u{2028}\u{2029}\u{200B}".unicodeScalars.contains($0)
          }
      }
  }

  /// True when no cluster is cut that the line has room for; a mark after a space may begin a line.
  func endsBetweenClusters(_ line: Range<Int>) -> Bool {
    guard var number = clusters.firstIndex(where: { $0.contains(line.upperBound) }) else { return true }
    if clusters[number].lowerBound == line.upperBound || Scalars.isSpace(bytes[line.upperBound]) {
      return true
    }
    var first = number
    // What begins with a mark has no cell of its own.
    while first > 0, beginsWithMark(clusters[first]) { first -= 1 }
    while number + 1 < clusters.count, beginsWithMark(clusters[number + 1]) { number += 1 }
    return cells(max(line.lowerBound, clusters[first].lowerBound)..<clusters[number].upperBound) > width
  }

  private func beginsWithMark(_ cluster: Range<Int>) -> Bool {
    String(decoding: bytes[cluster], as: UTF8.self).unicodeScalars.first.map { TextWidth.width(of: $0) == 0 }
      ?? false
  }

  private func cells(_ range: Range<Int>) -> Int {
    bytes[range].withUnsafeBufferPointer { TextWidth.width(of: $0) }
  }

  /// True when the line ends at the best opportunity that it has room for, as greedy lines do.
  func isLongest(_ number: Int) -> Bool {
    let line = lines[number]
    guard let start = opportunities.first(where: { $0.next == line.lowerBound }) else { return true }
    let later = opportunities.filter { $0.next > start.next && $0.endCells - start.nextCells <= width }
    if let required = later.first(where: { $0.kind == .required }) { return line.upperBound == required.end }
    func cells(to place: BreakOpportunity?) -> Int { place.map { $0.endCells - start.nextCells } ?? 0 }
    let strong = later.filter { $0.kind != .weak && $0.kind != .hyphen }
    let best = strong.last
    let weak = later.last { $0.kind == .weak && $0.next > best?.next ?? 0 }
    let beyond = opportunities.first { $0.next > start.next && $0.endCells - start.nextCells > width }
    if let beyond, let best, let second = strong.dropLast().last, beyond.kind == .required,
      best.kind == .space, second.kind == .space, 2 * cells(to: second) >= width,
      2 * (beyond.endCells - best.nextCells) < width, weak == nil || beyond.endCells - best.nextCells <= 8
    {
      return line.upperBound == second.end
    }
    let slack = width - cells(to: best)
    let isAfterHyphen = number > 0 && broken[number - 1].isHyphenated
    if let hyphen = later.last(where: { $0.kind == .hyphen && $0.next > weak?.next ?? best?.next ?? 0 }),
      slack > max(2, width / 8), !isAfterHyphen || 2 * slack > width
    {
      return line.upperBound == hyphen.end
    }
    guard let last = best ?? weak else { return isFull(number) }
    return line.upperBound == (2 * cells(to: last) < width ? weak ?? last : last).end
  }

  /// True when a line within a long word has no room for more, or ends at white space or a sign of addresses.
  private func isFull(_ number: Int) -> Bool {
    let line = lines[number]
    guard line.upperBound < bytes.count else { return true }
    let isSpace = Scalars.isSpace(bytes[line.upperBound])
    if isSpace || "/?&=._#+,-".utf8.contains(bytes[line.upperBound - 1]), 2 * shown[number].width >= width - 2
    {
      return true
    }
    let next = bytes[line.upperBound...].firstIndex { !Scalars.isSpace($0) } ?? bytes.count
    let cell = next + bytes[next...].withUnsafeBufferPointer { TextWidth.firstCell(of: $0).length }
    var end = clusters.firstIndex { $0.upperBound >= cell } ?? 0
    while end + 1 < clusters.count, beginsWithMark(clusters[end + 1]) { end += 1 }
    // A space before what is dropped at the line's end is not shown.
    return shown[number].width + cells(next..<max(cell, clusters[end].upperBound)) + (isSpace ? 1 : 0)
      >= width
  }
}
