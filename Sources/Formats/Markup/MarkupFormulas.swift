// Formulas of MathML as people write them in a line: "(a + b)/2", "x²", "√2".

import Articles

extension MarkupReading {
  /// Reads a formula once: what it shows, and what it is written as (its annotations: MathML Core §6) only where it shows nothing.
  ///
  /// Even where there is TeX: "3/2" and "a ≤ b" are read at once by everybody, `\frac{3}{2}` and `a \le b` by few.
  mutating func takeFormula(_ node: Int) {
    var isEmpty = true
    var written: Int?
    var place = tree.following(node, within: node)
    while let current = place, isEmpty {
      let name = tree.nodes[current].name
      if name == .annotation, written == nil { written = current }
      if name == .text, tree.bytes(of: current).contains(where: { $0 > 0x20 }) { isEmpty = false }
      place = tree.following(current, within: node, skippingContent: name == .annotation)
    }
    if isEmpty, let written {
      run.take(Array(tree.text(of: written, most: 10_000).utf8)[...])
    } else {
      takeParts(of: node, isTight: false)
    }
  }

  /// Takes what a part of a formula shows; `isTight` leaves no space around its signs.
  private mutating func takePart(_ node: Int, isTight: Bool) {
    if !leavesOut.isEmpty, leavesOut[node] { return }
    let parts = tree.children(of: node).filter { tree.nodes[$0].name != .text }
    switch tree.nodes[node].name {
    case .text: if tree.bytes(of: node).contains(where: { $0 > 0x20 }) { run.take(tree.bytes(of: node)) }
    case .annotation, .mphantom: break
    // A space that parts the digits of a number must not end a line.
    case .mspace: run.take(Array("\u{A0}".utf8)[...])
    case .mo: takeSign(node, isTight: isTight)
    case .mfrac where parts.count == 2:
      takePart(parts[0], isTight: isTight, inBrackets: isLong(parts[0]))
      run.take(Array("/".utf8)[...])
      takePart(parts[1], isTight: isTight, inBrackets: isLong(parts[1]))
    case .msup where parts.count == 2, .mover where parts.count == 2:
      takePart(parts[0], isTight: isTight)
      takePart(parts[1], within: .superscript)
    case .msub where parts.count == 2, .munder where parts.count == 2:
      takePart(parts[0], isTight: isTight)
      takePart(parts[1], within: .subscript)
    case .msubsup where parts.count == 3, .munderover where parts.count == 3:
      takePart(parts[0], isTight: isTight)
      takePart(parts[1], within: .subscript)
      takePart(parts[2], within: .superscript)
    case .msqrt:
      run.take(Array(parts.count > 1 || parts.contains(where: isLong) ? "√(".utf8 : "√".utf8)[...])
      takeParts(of: node, isTight: isTight)
      if parts.count > 1 || parts.contains(where: isLong) { run.take(Array(")".utf8)[...]) }
    case .mroot where parts.count == 2:
      takePart(parts[1], within: .superscript)
      run.take(Array("√".utf8)[...])
      takePart(parts[0], isTight: isTight, inBrackets: isLong(parts[0]))
    default: takeParts(of: node, isTight: isTight)
    }
  }

  private mutating func takePart(_ node: Int, isTight: Bool, inBrackets: Bool) {
    if inBrackets { run.take(Array("(".utf8)[...]) }
    takePart(node, isTight: isTight)
    if inBrackets { run.take(Array(")".utf8)[...]) }
  }

  private mutating func takePart(_ node: Int, within wrap: MarkupRun.Wrap) {
    run.open(wrap)
    takePart(node, isTight: true)
    run.close(wrap)
  }

  private mutating func takeParts(of node: Int, isTight: Bool) {
    var last: Int?
    var isApplied = false
    for part in tree.children(of: node) {
      let name = tree.nodes[part].name
      if name == .text, !tree.bytes(of: part).contains(where: { $0 > 0x20 }) { continue }
      if let last {
        let before = tree.nodes[last].name
        if name == .mtr, before == .mtr { run.take(Array(";".utf8)[...]) }
        if name == .mtr || name == .mtd || (isApplied || isWord(last)) && name != .mo { run.part() }
      }
      // The sign that applies a function to what follows is not seen.
      isApplied = name == .mo && tree.text(of: part, most: 8) == "\u{2061}"
      takePart(part, isTight: isTight)
      last = part
    }
  }

  /// Whether a part takes more than one sign or number, so that brackets must hold it together.
  private func isLong(_ node: Int) -> Bool {
    let name = tree.nodes[node].name
    if name == .mi || name == .mn || name == .mtext { return false }
    let parts = tree.children(of: node).filter { tree.nodes[$0].name != .text }
    if name == .mrow || name == .other { return parts.count != 1 || isLong(parts[0]) }
    return name == .mfrac
  }

  /// Whether a part is a name of several letters ("log"), which what follows would run into.
  private func isWord(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .mi, .mo: tree.text(of: node, most: 40).unicodeScalars.count { $0.properties.isAlphabetic } > 1
    case .msub, .msup: tree.children(of: node).first { tree.nodes[$0].name != .text }.map(isWord) ?? false
    default: false
    }
  }

  /// Takes an operator: with space around it where it stands between two things, else without.
  private mutating func takeSign(_ node: Int, isTight: Bool) {
    let sign = tree.text(of: node, most: 40).filter { !"\u{2061}\u{2062}\u{2063}\u{2064}".contains($0) }
    var before = Int(tree.nodes[node].previous)
    while before >= 0, tree.nodes[before].name == .text { before = Int(tree.nodes[before].previous) }
    let follows =
      before >= 0 && (tree.nodes[before].name != .mo || ")]}⌉⌋!|".contains(tree.text(of: before, most: 8)))
    let isBetween = !isTight && follows && sign.count == 1 && MarkupReading.signsBetween.contains(sign)
    if isBetween { run.part() }
    run.take(Array(sign.utf8)[...])
    if isBetween || sign == "," && tree.nodes[node].next >= 0 { run.part() }
  }

  /// Operators between two things (MathML Core, "Operator dictionary": infix with space around).
  private static let signsBetween = "=≠<>≤≥≪≫≈≃≅≡∼∝→←↔⇒⇐⇔↦⟶⟹∈∉∋⊂⊃⊆⊇∪∩∖∧∨+−-±∓×·⋅÷∘⊕⊗≔∣"
}
