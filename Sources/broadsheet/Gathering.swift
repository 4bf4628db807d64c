// Effects of one turn gathered: what a later one makes pointless is never begun.

import Reader

nonisolated extension [Effect] {
  /// The effects that still matter when all of these were asked for at once, in their order.
  ///
  /// A held key asks for two hundred previews and counts between two screens; the last of each kind is wanted.
  var gathered: [Effect] {
    var seen: Set<Kind> = []
    var newest = Int.min
    var kept: [Effect] = []
    for effect in reversed() {
      if case .load(let request) = effect {
        if request.generation < newest { continue }
        newest = request.generation
      }
      if let kind = effect.kindOfWhichTheLastCounts, !seen.insert(kind).inserted { continue }
      kept.append(effect)
    }
    return kept.reversed()
  }
}

nonisolated private enum Kind: Hashable {
  case count, found, waiting, rows, rest, set, tags, tagPreview, redraw, session(String)
}

nonisolated extension Effect {
  fileprivate var kindOfWhichTheLastCounts: Kind? {
    switch self {
    case .count: .count
    case .countFound: .found
    case .countWaiting: .waiting
    case .refreshRows: .rows
    case .awaitRest: .rest
    case .set: .set
    case .tags: .tags
    case .tagPreview: .tagPreview
    case .redraw: .redraw
    case .keepSession(let key, _): .session(key)
    default: nil
    }
  }
}
