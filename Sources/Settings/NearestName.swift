// The name that somebody may have meant.

/// The nearest of some names to a wrong one, when it is near enough to be a slip of the finger.
public func nearestName(to wrong: String, among names: some Sequence<String>) -> String? {
  let best = names.map { (name: $0, distance: editDistance(wrong, $0)) }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  guard let best, best.distance <= min(3, max(1, min(wrong.count, best.name.count) / 2)) else { return nil }
  return best.name
}

/// Insertions, deletions and replacements of one character that lead from one text to another.
private func editDistance(_ from: String, _ to: String) -> Int {
  let (from, to) = (Array(from.prefix(64)), Array(to.prefix(64)))
  var row = Array(0...to.count)
  for (i, a) in from.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in to.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
      diagonal = above
    }
  }
  return row[to.count]
}
