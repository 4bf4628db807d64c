// Frames that the probe paints and the tests expect: the same seed, the same frames.

import Chance
import Screen

/// A script of frames: the first is filled at random, each further one changes some of the one before.
public struct ProbeFrames {
  /// A theme that uses every kind of colour and every attribute that the emulator knows.
  public static let theme = Theme(
    name: "probe",
    styles: [
      .text: Style(),
      .headline: Style(foreground: .ansi(2)),
      .headlineUnread: Style(foreground: .ansi(12), attributes: .bold),
      .headlineMark: Style(foreground: .rgb(255, 128, 0)),
      .bar: Style(foreground: .rgb(250, 250, 250), background: .rgb(30, 40, 90)),
      .rule: Style(foreground: .rgb(0, 0, 3)),
      .status: Style(foreground: .ansi(0), background: .ansi(7)),
      .articleTitle: Style(attributes: [.bold, .underline]),
      .emphasis: Style(attributes: .italic),
      .selection: Style(background: .rgb(60, 60, 60)),
      .match: Style(foreground: .ansi(3), attributes: .reverse),
    ])

  private static let texts = [
    "a", "Z", "~", "ї", "Ж", "é", "e\u{301}", "─", "▸", "●", "★", "…", "’", "漢", "字", "あ", "한", "क",
    "ก\u{E35}", "ع", "€",
  ]
  private static let roles: [Role] = [
    .text, .headline, .headlineUnread, .headlineMark, .bar, .rule, .status, .articleTitle, .emphasis,
  ]

  /// The frame of the step that the script is at.
  public private(set) var frame: Frame
  private var random: Dice
  private var step = 0

  /// Begins a script.
  public init(seed: UInt64, size: Size) {
    frame = Frame(size: size)
    random = Dice(seed: seed)
    for _ in 0..<size.width * size.height { change() }
  }

  /// Goes on to the next frame.
  public mutating func advance() {
    step += 1
    if step % 2 == 0 { scroll(by: [1, -1, 2, -2].randomElement(using: &random) ?? 1) }
    for _ in 0..<Int.random(in: 1...(step % 2 == 0 ? 8 : 60), using: &random) { change() }
  }

  private mutating func change() {
    let x = Int.random(in: 0..<frame.size.width, using: &random)
    let y = Int.random(in: 0..<frame.size.height, using: &random)
    let text = Self.texts.randomElement(using: &random) ?? "a"
    let role = Self.roles.randomElement(using: &random) ?? .text
    if Int.random(in: 0..<8, using: &random) == 0 {
      let width = Int.random(in: 1...frame.size.width, using: &random)
      frame.overlay(
        [.selection, .match, nil].randomElement(using: &random) ?? nil,
        Rect(x: x, y: y, width: width, height: 1))
      return
    }
    if Int.random(in: 0..<12, using: &random) == 0 { return paint(x: x, y: y) }
    let over: Role? =
      Int.random(in: 0..<6, using: &random) == 0 ? [.selection, .match].randomElement(using: &random) : nil
    let isWide = ["漢", "字", "あ", "한"].contains(text)
    // A wide character has no room in the last column, and libvterm 0.1 may lose a mark there.
    if isWide || text.unicodeScalars.count > 1, x + 1 == frame.size.width { return }
    frame.put(text, x: x, y: y, role: role, over: over)
  }

  /// Puts a row of a picture.
  private mutating func paint(x: Int, y: Int) {
    var cells: [Cell] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let sign = (["▄", "▌", "▚", "#", "█"] as [Unicode.Scalar]).randomElement(using: &random) ?? "▄"
      cells.append(
        Cell(
          painted: sign,
          Paint(foreground: color(), background: color(), isReversed: Bool.random(using: &random))))
    }
    frame.put(Picture(rows: [cells]), row: 0, x: x, y: y, width: frame.size.width - x)
  }

  private mutating func color() -> PaintColor? {
    let number = UInt8.random(in: 0...255, using: &random)
    return [nil, .palette(number | 16), .rgb(number, 255 - number, 128)].randomElement(using: &random) ?? nil
  }

  /// Moves rows up, or down when `shift` is negative, below some that stay; what they leave stays too.
  private mutating func scroll(by shift: Int) {
    let before = frame
    let top = Int.random(in: 0...2, using: &random)
    for y in top..<frame.size.height where (top..<frame.size.height).contains(y + shift) {
      frame.fill(Rect(x: 0, y: y, width: frame.size.width, height: 1))
      for x in 0..<frame.size.width where before[x, y + shift].width > 0 {
        let cell = before[x, y + shift]
        guard cell.paint == nil else {
          frame.put(Picture(rows: [[cell]]), row: 0, x: x, y: y, width: 1)
          continue
        }
        frame.put(cell.text, x: x, y: y, role: cell.role, over: cell.over)
      }
    }
  }
}
