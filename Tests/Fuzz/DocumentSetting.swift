// What is tried with a document: it is set, and must keep what every page promises.

import Articles
import Screen
import Typesetting

/// Makes a document and a page of bytes, sets the one on the other, and ends the program where a promise is broken.
func setDocument(_ bytes: [UInt8]) {
  var bytes = FuzzedBytes(bytes)
  let options = bytes.options()
  let step = 1 + bytes.below(40)
  let document = bytes.document()
  // Words are parted at every third letter, as no real dictionary does.
  let hyphenation = Hyphenation { word in Array(word.unicodeScalars).indices.filter { $0 % 3 == 2 } }
  // Words begin anywhere, within characters too.
  let wordBreaks = WordBreaks { letters in letters.indices.filter { letters[$0] % 5 == 0 } }
  var whole = Typesetter(
    title: "A title", document: document, options: options, hyphenation: hyphenation, wordBreaks: wordBreaks)
  var parts = whole
  whole.setAll()
  while !parts.text.isComplete { parts.setMore(lines: step) }
  promise(parts.text == whole.text, "set in parts it is another page")

  let set = whole.text
  let flat = document.flatText
  promise(set.totalLength == flat.utf8.count, "the length is another")
  for (line, next) in zip(set.lines, set.lines.dropFirst()) {
    promise(line.offset <= next.offset, "lines do not follow one another: \(line), \(next)")
  }
  for (number, line) in set.lines.enumerated() {
    promise(line.offset <= set.totalLength, "a line begins behind the text: \(line)")
    promise(
      line.isWide || TextWidth.width(of: line.text) <= set.width, "a line is too wide: \(line) in \(options)")
    promise(
      !line.text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "a control is shown")
    let place = set.place(ofLine: number)
    promise(set.place(ofLine: set.line(at: place)) == place, "the place of line \(number) is lost: \(line)")
  }
  promise(
    set.lines.flatMap(\.runs).compactMap(\.link).allSatisfy(set.links.indices.contains), "a link is none")
  promise(set.headings.allSatisfy { set.lines.indices.contains($0.line) }, "a heading is in no line")
  if !bytes.raises { promise(keeps(flat, in: set.lines), "a character is lost") }
}

/// Whether each character of a text is shown as often as it stands there; columns change the order.
private func keeps(_ text: String, in lines: [StyledLine]) -> Bool {
  var missing: [Unicode.Scalar: Int] = [:]
  for scalar in SafeText.line(text).unicodeScalars where isSeen(scalar) { missing[scalar, default: 0] += 1 }
  for line in lines { for scalar in line.text.unicodeScalars { missing[scalar]? -= 1 } }
  return missing.values.allSatisfy { $0 <= 0 }
}

private func isSeen(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x20 && TextWidth.width(of: Character(scalar)) > 0
    && scalar.properties.generalCategory != .spaceSeparator
}
