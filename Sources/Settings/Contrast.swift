// How well a theme can be read: the contrast of its colours, by WCAG 2.2.

import Foundation
import Screen

/// Contrast between two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
public enum Contrast {
  /// Something of a theme that is too faint.
  public struct Shortfall: Hashable, Sendable, CustomStringConvertible {
    /// The role.
    public var role: Role
    /// The role laid over it, if one is.
    public var over: Role?
    /// The contrast it has, and the one it needs.
    public var ratio, needed: Double

    /// The shortfall in words: "headline.date under selection: 2.71, needs 3.0".
    public var description: String {
      let shown = (ratio * 100).rounded(.down) / 100
      return role.rawValue + (over.map { " under \($0.rawValue)" } ?? "") + ": \(shown), needs \(needed)"
    }
  }

  /// The contrast of two colours; nil when either is the terminal's own, which nobody here can know.
  public static func ratio(_ a: Color?, _ b: Color?) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// What a role needs: 4.5 where one reads sentences, 3 where one glances.
  public static func needed(by role: Role) -> Double { glanced.contains(role) ? 3 : 4.5 }

  /// Every role, alone and under what can lie over it, that is fainter than it needs or cannot be known.
  public static func shortfalls(of theme: Theme) -> [Shortfall] {
    pairs.compactMap { role, over in
      let style = theme.style(of: role, over: over)
      let reversed = style.attributes.contains(.reverse)
      let ratio = ratio(
        reversed ? style.background : style.foreground, reversed ? style.foreground : style.background)
      let needed = needed(by: role)
      return (ratio ?? 0) < needed
        ? Shortfall(role: role, over: over, ratio: ratio ?? 0, needed: needed) : nil
    }
  }

  /// Roles under roles that the screen puts over them, and every role alone.
  static let pairs: [(role: Role, over: Role?)] = {
    let rows: [Role] = [
      .headline, .headlineUnread, .headlineRead, .headlineMark, .headlineStar, .headlineDate, .headlineSource,
    ]
    let reading: [Role] = [
      .text, .heading, .quote, .code, .codeComment, .codeString, .codeKeyword, .caption, .link, .emphasis,
      .strong, .articleTitle,
    ]
    let laid: [(over: Role, roles: [Role])] = [
      (.selection, rows + reading), (.selectionUnfocused, rows), (.chosen, rows),
      (.match, rows + reading), (.matchCurrent, rows + reading),
      (.linkSelected, [.link, .text]), (.hint, [.link, .text]),
      (.overlaySelection, [.overlay, .overlayKey, .secondary]),
    ]
    return Role.allCases.map { (role: $0, over: nil) }
      + laid.flatMap { row in row.roles.map { (role: $0, over: row.over) } }
  }()

  private static let glanced: Set<Role> = [
    .secondary, .headlineMark, .headlineStar, .headlineDate, .headlineSource, .barCount, .status, .rule,
    .ruleFocused, .articleMeta, .caption, .ornament, .overlayFrame,
  ]

  /// Relative luminance (WCAG 2.2), 0 for black to 1 for white.
  static func luminance(_ color: Color?) -> Double? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    func linear(_ byte: UInt8) -> Double {
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// A colour moved towards another, by no more than it takes to reach a contrast on every one of some grounds.
  static func readable(_ color: Color, towards end: Color, on grounds: [Color], needed: Double) -> Color {
    for step in 0...20 {
      let mixed = mix(color, end, Double(step) / 20)
      if grounds.allSatisfy({ (ratio(mixed, $0) ?? 0) >= needed }) { return mixed }
    }
    return end
  }

  /// A colour some part (0 to 1) of the way to another; only of red, green and blue.
  static func mix(_ a: Color, _ b: Color, _ part: Double) -> Color {
    guard case .rgb(let r1, let g1, let b1) = a, case .rgb(let r2, let g2, let b2) = b else { return a }
    func between(_ x: UInt8, _ y: UInt8) -> UInt8 {
      UInt8(min(255, max(0, (Double(x) + (Double(y) - Double(x)) * part).rounded())))
    }
    return .rgb(between(r1, r2), between(g1, g2), between(b1, b2))
  }
}
