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
  var whole = Typesetter(
    title: "A title", document: document, options: options, hyphenation: hyphenation)
  var parts = whole
  whole.setAll()
  while !parts.text.isComplete { parts.setMore(lines: step) }
  precondition(parts.text == whole.text, "set in parts it is another page")

  let set = whole.text
  let flat = document.flatText
  precondition(set.totalLength == flat.utf8.count, "the length is another")
  for (line, next) in zip(set.lines, set.lines.dropFirst()) {
    precondition(line.offset <= next.offset, "lines do not follow one another")
  }
  for (number, line) in set.lines.enumerated() {
    precondition(line.offset <= set.totalLength, "a line begins behind the text")
    precondition(line.isWide || TextWidth.width(of: line.text) <= set.width, "a line is too wide")
    precondition(
      !line.text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "a control is shown")
    let place = set.place(ofLine: number)
    precondition(set.place(ofLine: set.line(at: place)) == place, "a place is lost")
  }
  precondition(set.links.allSatisfy { set.lines.indices.contains($0.line) }, "a link is in no line")
  if !bytes.raises { precondition(keeps(flat, in: set.lines), "a character is lost") }
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
