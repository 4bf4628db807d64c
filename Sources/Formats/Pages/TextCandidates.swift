// Which element holds the article: every paragraph speaks for the elements around it.

/// The elements that paragraphs speak for, with how strongly.
///
/// After the idea of Arc90's readability: a paragraph counts for its parent fully, for those above it less and less; names of
/// elements add and subtract, links weaken.
struct TextCandidates {
  private let parts: PageParts
  private let weighsNames: Bool
  private(set) var scores: [Float]
  private(set) var isCandidate: [Bool]

  /// Less text than this is no paragraph.
  private static let shortest: Int32 = 25

  init(_ parts: PageParts, weighsNames: Bool) {
    self.parts = parts
    self.weighsNames = weighsNames
    scores = Array(repeating: 0, count: parts.order.count)
    isCandidate = Array(repeating: false, count: parts.order.count)
    collect()
    for node in scores.indices where isCandidate[node] {
      scores[node] *= 1 - parts.measures[node].linkDensity
    }
  }

  // MARK: Paragraphs

  /// Walks through the text; a paragraph is what stands between two borders of blocks or two line breaks in a row.
  private mutating func collect() {
    var hidden = parts.isLeftOut
    var block = Array(repeating: 0, count: scores.count)
    var chunk = PartMeasure()
    var owner = 0
    var breaks = 0
    func finish(_ candidates: inout TextCandidates) {
      if chunk.text >= TextCandidates.shortest { candidates.speak(for: owner, chunk) }
      chunk = PartMeasure()
    }
    for node in parts.order {
      let parent = parts.parent(node)
      if let parent, hidden[parent] { hidden[node] = true }
      let name = parts.name(node)
      block[node] = name != .text && name.isBlock ? node : parent.map { block[$0] } ?? 0
      if hidden[node] { continue }
      if name == .br {
        breaks += 1
        if breaks > 1 { finish(&self) }
      } else if name == .text {
        let measure = parts.measures[node]
        if measure.text == 0 { continue }
        breaks = 0
        if block[node] != owner {
          finish(&self)
          owner = block[node]
        }
        chunk.text += measure.text
        chunk.commas += measure.commas
      } else if name.isBlock {
        finish(&self)
        breaks = 0
      }
    }
    finish(&self)
  }

  /// Lets a paragraph speak for the elements around it.
  private mutating func speak(for owner: Int, _ measure: PartMeasure) {
    switch parts.name(owner) {
    case .figcaption, .caption, .dt, .th, .form, .fieldset, .legend, .summary: return
    default: break
    }
    if parts.name(owner) == .figure
      || parts.ancestors(of: owner).contains(where: { parts.name($0) == .figure })
    {
      return
    }
    let score = 1 + Float(min(measure.commas, 12)) + min(Float(measure.text) / 100, 3)
    var node: Int? = parts.holdsBlock(owner) && parts.name(owner) != .p ? owner : parts.parent(owner)
    // An item's text speaks for the list's surroundings, not for the list.
    var level = 0
    while let current = node, level < 5 {
      if !isCandidate[current] {
        isCandidate[current] = true
        scores[current] = weight(of: current)
      }
      scores[current] += level == 0 ? score : level == 1 ? score / 2 : score / Float(level * 3)
      node = parts.parent(current)
      level += 1
    }
  }

  /// What an element and its names count for.
  private func weight(of node: Int) -> Float {
    var weight: Float
    switch parts.name(node) {
    case .article: weight = 12
    case .main: weight = 8
    case .div, .section: weight = 5
    case .pre, .td, .blockquote: weight = 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: weight = -3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: weight = -5
    default: weight = 0
    }
    return weighsNames ? weight + TextCandidates.weight(of: parts.hints[node]) : weight
  }

  static func weight(of hints: PartHints) -> Float {
    var weight: Float = 0
    if hints.contains(.body) { weight += 40 } else if hints.contains(.text) { weight += 25 }
    if hints.contains(.comments) { weight -= 40 } else if !hints.isDisjoint(with: .against) { weight -= 25 }
    return weight
  }

  // MARK: The best

  /// The element that holds the article; nil when no paragraph was found.
  func best() -> Int? {
    let ranked = scores.indices.filter { isCandidate[$0] }.sorted { scores[$0] > scores[$1] }.prefix(5)
    guard var top = ranked.first else { return nil }
    top = common(of: ranked, top)
    top = climbed(from: top)
    return top
  }

  /// The element around several that are nearly as good as the best: an article cut into sections.
  private func common(of ranked: ArraySlice<Int>, _ top: Int) -> Int {
    let others = ranked.dropFirst().filter { scores[$0] >= scores[top] * 0.75 }
    guard others.count >= 2 else { return top }
    let chains = others.map { Set(parts.ancestors(of: $0)) }
    for above in parts.ancestors(of: top) where above != 0 && parts.name(above) != .body {
      if chains.count(where: { $0.contains(above) }) >= 2 { return above }
    }
    return top
  }

  /// Upwards, as long as what is above is better or holds nothing else.
  private func climbed(from start: Int) -> Int {
    var top = start
    var last = scores[top]
    let enough = last / 3
    var node = parts.parent(top)
    while let current = node, current != 0, parts.name(current) != .body {
      if isCandidate[current] {
        if scores[current] < enough { break }
        if scores[current] > last {
          top = current
          break
        }
        last = scores[current]
      }
      node = parts.parent(current)
    }
    while let parent = parts.parent(top), parent != 0, parts.name(parent) != .body {
      let siblings = parts.tree.children(of: parent).filter {
        !parts.isLeftOut[$0] && (parts.name($0) != .text || parts.measures[$0].text > 0)
      }
      if siblings.count != 1 { break }
      top = parent
    }
    return top
  }
}
