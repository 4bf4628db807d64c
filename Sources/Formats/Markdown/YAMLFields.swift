// YAML front matter as fields.

import Yams

/// Reads YAML front matter.
enum YAMLFields {
  /// The fields of a mapping; nil when the text is no YAML mapping or is built to do harm.
  static func read(_ text: Substring) -> [String: FrontMatter.Value]? {
    guard isTame(text), let node = try? compose(yaml: String(text)), case .mapping(let mapping) = node else {
      return text.trimmed.isEmpty ? [:] : nil
    }
    return fields(of: mapping, depth: 0)
  }

  private static func fields(of mapping: Node.Mapping, depth: Int) -> [String: FrontMatter.Value] {
    var fields: [String: FrontMatter.Value] = [:]
    for (name, node) in mapping {
      guard let name = name.scalar?.string, let value = value(of: node, depth: depth) else { continue }
      fields[FrontMatter.key(name)] = value
    }
    return fields
  }

  private static func value(of node: Node, depth: Int) -> FrontMatter.Value? {
    switch node {
    case .scalar(let scalar):
      return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
        ? nil : .text(scalar.string)
    case .sequence(let sequence):
      // Deeper than authors and taxonomies go nothing is of use, and an alias can make a small text endless.
      return depth > 2 ? nil : .list(sequence.prefix(256).compactMap { value(of: $0, depth: depth + 1) })
    case .mapping(let mapping):
      return depth > 2 ? nil : .map(fields(of: mapping, depth: depth + 1))
    case .alias:
      return nil
    }
  }

  /// Whether nesting and aliases stay within what front matter needs: a parser may recurse and expand.
  private static func isTame(_ text: Substring) -> Bool {
    var open = 0
    var aliases = 0
    var dashes = 0
    var last = UInt8(ascii: "\n")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "*") where last <= 0x20 || last >= 0x80 || "[{,:".utf8.contains(last): aliases += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"): if last <= 0x20 { dashes += 1 }
      case UInt8(ascii: "\n"): dashes = 0
      default: break
      }
      if open > 32 || aliases > 16 || dashes > 32 { return false }
      last = byte
    }
    return true
  }
}
