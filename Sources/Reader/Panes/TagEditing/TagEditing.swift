// Editing tags as a value: those that the articles bear, and what is to become of them.

import Articles
import Screen

/// What tag editing knows; its rows are the tags of the library, then those newly named.
public struct TagEditing: Sendable, Equatable {
  /// The articles whose tags are changed.
  var target: Target
  /// How many they are, in words.
  var what: String
  /// All tags by row; newly named ones last, with no counts.
  var counts: [TagCount] = []
  /// Tags that the articles bear.
  var borne: [Tag] = []
  /// Tags to put on them.
  var added: [Tag] = []
  /// Tags to take from them.
  var removed: [Tag] = []

  /// The title: whose tags, and what changes.
  var title: String {
    var parts = ["Tags of \(what)"]
    if !added.isEmpty { parts.append("+ \(added.words)") }
    if !removed.isEmpty { parts.append("− \(removed.words)") }
    return parts.joined(separator: " · ")
  }

  /// Rows that stand first: what the articles bear, and what they are to bear.
  var pinned: [Int] { (borne + added).compactMap { tag in counts.firstIndex { $0.tag == tag } } }

  /// True when no tag has this name yet.
  func isNew(_ name: String) -> Bool { Tag(name).map { tag in !counts.contains { $0.tag == tag } } ?? false }

  /// With or without.
  mutating func toggle(_ tag: Tag) {
    if borne.contains(tag) {
      if let index = removed.firstIndex(of: tag) { removed.remove(at: index) } else { removed.append(tag) }
    } else if let index = added.firstIndex(of: tag) {
      added.remove(at: index)
    } else {
      added.append(tag)
    }
  }

  /// Gives every tag that is or will be borne a row; returns the names of the new ones.
  mutating func giveRows() -> [String] {
    let missing = (borne + added).filter { tag in !counts.contains { $0.tag == tag } }
    counts += missing.map { TagCount(tag: $0, unread: 0, total: 0) }
    return missing.map(\.name)
  }

  /// One row: whether the articles bear the tag, its name, its counts.
  func line(_ row: Int, typed: String) -> OverlayLine {
    guard counts.indices.contains(row) else {
      return OverlayLine("new tag “\(Tag(typed)?.name ?? typed)”", role: .overlayKey)
    }
    let tag = counts[row].tag
    let sign = removed.contains(tag) ? "−" : borne.contains(tag) || added.contains(tag) ? "+" : ""
    let isNew = counts[row].total == 0
    let state = sign.isEmpty ? nil : sign == "+" ? "with" : "without"
    return OverlayLine(
      tag.name, sign: sign, right: isNew ? "new" : TagColumns.counts(counts[row]),
      words: isNew ? "with, new" : TagColumns.words(counts[row], state: state))
  }
}
