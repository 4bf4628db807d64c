// No text ends the process or keeps it busy.

import Chance
import Testing

@testable import TOMLText

private let pieces = [
  "[", "]", "[[", "]]", ".", "a", "b", "=", "\n", "\n", "\"", "'", "'''", "\"\"\"", "{", "}", ",", "1", "é",
  " ",
  "\t", "#", "-", "_", "\\", "\\u", "true", "2020-01-01", "T", ":", "inf", "0x", "1e9", "+", "\r", "\r\n",
  "\u{0}", "\u{7F}", "a.b", "x=1\n", "[t]\n", "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{85}", "x = [",
  "[ {a=1}, ",
  "\u{B}", "\u{C}", "y = {", "z = \"", "w = '''", "v = \"\"\"", "\n]", "# ", "\u{200B}", "[[t.u]]\n",
]

@Test func randomTextsAreReadOrRefused() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  var read = 0
  for round in 0..<20_000 {
    let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    do {
      _ = try TOMLDocument(text)
      read += 1
    } catch {
      #expect(!error.words.isEmpty, "seed \(seed), round \(round)")
      #expect((error.line ?? 1) >= 1, "seed \(seed), round \(round)")
    }
  }
  #expect(read > 0, "seed \(seed)")
}

@Test func rightTextsWithOneWrongPieceAreReadOrRefused() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  let right = Array(
    "a = [1, [2, {b = \"x\"}], 'y'] # list\n[t.u]\nc.d = \"\"\"long \\\n[.a] \"\"\"\n[[v]]\ne = '''\n[}'''\n"
      .unicodeScalars)
  for _ in 0..<20_000 {
    var scalars = right
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars
      let end = min(scalars.count, place + Int.random(in: 0...3, using: &random))
      scalars.replaceSubrange(place..<end, with: piece)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    // What matters is that this line is reached; the seed is of use to whoever sees the process end before.
    #expect((try? TOMLDocument(text)) != nil || !text.isEmpty, "seed \(seed)")
  }
}
