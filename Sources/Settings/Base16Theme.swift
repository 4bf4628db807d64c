// A base16 scheme as a theme: which of the sixteen dresses which role.

import Screen

extension Base16Scheme {
  /// The theme of this scheme.
  ///
  /// Schemes are made for source code, where comments may fade; here every colour is moved towards the scheme's
  /// strongest text, and past it if need be, until it can be read on all grounds on which it comes to stand.
  public var theme: Theme {
    let ground = colors[0]
    let isDark = (Contrast.luminance(ground) ?? 0) < 0.18
    let raised = colors[1]
    let selected = colors[2]
    let grounds = [ground, raised, selected]
    let end: Color = isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    func text(_ place: Int) -> Color {
      Contrast.readable(colors[place], towards: end, on: grounds, needed: 4.5)
    }
    func faint(_ place: Int) -> Color {
      Contrast.readable(colors[place], towards: end, on: grounds, needed: 3)
    }
    func ink(on accent: Color) -> Color {
      let candidates: [Color] = [ground, colors[5], .rgb(0, 0, 0), .rgb(255, 255, 255)]
      return candidates.first { (Contrast.ratio($0, accent) ?? 0) >= 4.5 } ?? candidates[2]
    }
    func marked(_ place: Int) -> Style {
      Style(foreground: ink(on: colors[place]), background: colors[place])
    }
    let bold = Style(attributes: .bold)
    return Theme(
      name: name, isDark: isDark,
      styles: [
        .text: Style(foreground: text(5), background: ground),
        .secondary: Style(foreground: faint(4)),
        .headlineUnread: Style(foreground: text(6), attributes: .bold),
        .headlineRead: Style(foreground: text(4)),
        .headlineMark: Style(foreground: faint(13)), .headlineStar: Style(foreground: faint(10)),
        .headlineDate: Style(foreground: faint(4)), .headlineSource: Style(foreground: faint(12)),
        .selection: Style(background: selected), .selectionUnfocused: Style(background: raised),
        .chosen: Style(background: raised, attributes: .underline),
        .bar: Style(foreground: text(5), background: raised, attributes: .bold),
        .barCount: Style(foreground: faint(4), background: raised),
        .status: Style(foreground: faint(4)), .statusKey: Style(foreground: text(5), attributes: .bold),
        .message: Style(foreground: text(11)), .messageError: Style(foreground: text(8), attributes: .bold),
        .prompt: Style(foreground: text(5)),
        .rule: Style(foreground: faint(3)), .ruleFocused: Style(foreground: faint(13)),
        .articleTitle: Style(foreground: text(6), attributes: .bold),
        .articleMeta: Style(foreground: faint(4)),
        .heading: Style(foreground: text(13), attributes: .bold), .caption: Style(foreground: faint(4)),
        .quote: Style(foreground: text(4), attributes: .italic), .code: Style(foreground: text(11)),
        .link: Style(foreground: text(13), attributes: .underline), .linkSelected: marked(13),
        .emphasis: Style(attributes: .italic), .strong: bold, .ornament: Style(foreground: faint(3)),
        .hint: marked(9), .match: marked(10), .matchCurrent: marked(9),
        .overlay: Style(foreground: text(5), background: raised),
        .overlayFrame: Style(foreground: faint(4), background: raised),
        .overlayTitle: Style(foreground: text(6), background: raised, attributes: .bold),
        .overlaySelection: Style(background: selected),
        .overlayKey: Style(foreground: text(13), background: raised, attributes: .bold),
      ])
  }
}
