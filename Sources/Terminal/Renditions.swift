// How ncurses is told to show a role: attributes and a pair of colours, kept once found.

import CNcurses
import Screen

/// What ncurses is given with a cell's character.
struct Rendition: Hashable {
  /// ncurses' attribute bits.
  var attributes: attr_t
  /// The number of a colour pair.
  var pair: Int32
}

/// The renditions of a theme, each found once.
struct Renditions {
  private struct Colors: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private let colors: ColorDepth
  private let colorCount: Int32
  private var theme: Theme?
  /// By the role and what lies over it, see ``place(of:over:)``.
  private var known = [Rendition?](repeating: nil, count: Role.count * (Role.count + 1))
  private var painted: [Paint: Rendition] = [:]
  private var pairs = Self.noPairs
  private let mostPairs: Int
  private static let noPairs = [Colors(foreground: -1, background: -1): Int32(0)]

  init(colors: ColorDepth) {
    self.colors = colors
    colorCount = colors == .none ? 0 : nc_colors()
    mostPairs = Int(nc_color_pairs()) / 2
  }

  /// Whether so many pairs of colours are in use that ncurses would soon give one away that is on the screen.
  var isFull: Bool { painted.count > 256 && pairs.count > mostPairs }

  /// Gives all pairs back; the next frame is to be painted whole.
  mutating func forget() {
    reset_color_pairs()
    known = known.map { _ in nil }
    painted = [:]
    pairs = Self.noPairs
  }

  /// Takes a theme; true when it is another than before.
  mutating func take(_ theme: Theme) -> Bool {
    let isOther = theme != self.theme
    // Even an equal one: it is compared with every frame, and with itself that is quick.
    self.theme = theme
    if isOther {
      known = known.map { _ in nil }
      painted = [:]
    }
    return isOther
  }

  /// The rendition of a role with another laid over it.
  mutating func rendition(of role: Role, over: Role?) -> Rendition {
    let place = Self.place(of: role, over: over)
    if let rendition = known[place] { return rendition }
    let rendition = theme.map { find($0.style(of: role, over: over), ground: $0.style(of: .text)) }
    known[place] = rendition
    return rendition ?? Rendition(attributes: 0, pair: 0)
  }

  /// The rendition of a cell.
  @inline(__always)
  mutating func rendition(of cell: Cell) -> Rendition {
    if let paint = cell.paint { return rendition(of: paint) }
    return rendition(of: cell.role, over: cell.over)
  }

  /// The rendition of a picture's colours; the theme's where it has none.
  private mutating func rendition(of paint: Paint) -> Rendition {
    if let rendition = painted[paint] { return rendition }
    var rendition = rendition(of: .picture, over: nil)
    if colors != .none {
      let clear = theme?.style(of: .picture)
      rendition.pair = pair(
        Colors(
          foreground: paint.foreground.map { Palette.number(painted: $0, colors: colors) }
            ?? Palette.number(of: clear?.foreground, colors: colors),
          background: paint.background.map { Palette.number(painted: $0, colors: colors) }
            ?? Palette.number(of: clear?.background, colors: colors)))
    }
    if paint.isReversed { rendition.attributes |= nc_reverse }
    painted[paint] = rendition
    return rendition
  }

  private static func place(of role: Role, over: Role?) -> Int {
    role.number * (Role.count + 1) + (over.map { $0.number + 1 } ?? 0)
  }

  private mutating func find(_ style: Style, ground: Style) -> Rendition {
    var attributes = Self.bits(style.attributes)
    if colors == .none {
      // A background that cannot be shown still sets its cells apart.
      if style.background != ground.background { attributes |= nc_reverse }
      return Rendition(attributes: attributes, pair: 0)
    }
    var foreground = Palette.number(of: style.foreground, colors: colors)
    var background = Palette.number(of: style.background, colors: colors)
    if colorCount < 16 {
      // Eight colours: bold is how such terminals make the bright ones.
      if foreground >= 8 { attributes |= nc_bold }
      foreground = foreground > 0 ? foreground & 7 : foreground
      background = background > 0 ? background & 7 : background
    }
    return Rendition(
      attributes: attributes, pair: pair(Colors(foreground: foreground, background: background)))
  }

  private mutating func pair(_ colors: Colors) -> Int32 {
    if let pair = pairs[colors] { return pair }
    let pair = max(0, alloc_pair(colors.foreground, colors.background))
    pairs[colors] = pair
    return pair
  }

  /// ncurses knows no strike; faint says "taken back" as well.
  private static func bits(_ attributes: Style.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= nc_bold }
    if attributes.contains(.dim) || attributes.contains(.strikethrough) { bits |= nc_dim }
    if attributes.contains(.italic) { bits |= nc_italic }
    if attributes.contains(.underline) { bits |= nc_underline }
    if attributes.contains(.reverse) { bits |= nc_reverse }
    return bits
  }
}
