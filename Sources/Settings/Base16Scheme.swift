// A base16 or base24 colour scheme, from YAML to a theme.

import Screen
import Yams

/// Sixteen colours by their places, as schemes shared between programs write them (tinted-theming, styling 0.11).
///
/// Both forms are read: `base00` to `base0F` at the top, or under `palette`; with or without `#`. The eight more of
/// base24 are bright variants for terminals and are not needed here.
public struct Base16Scheme: Sendable {
  /// The scheme's own name.
  public let name: String
  /// `base00` to `base0F`: four grounds, four texts, eight accents.
  public let colors: [Color]

  /// Reads a scheme's text.
  public init(_ yaml: String, fileName: String) throws(SettingsMistake) {
    if let line = Self.lineOfAlias(in: yaml) {
      throw Self.mistake(fileName, line, .syntax("aliases (*name) have no place in a colour scheme"))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw Self.mistake(fileName, Self.line(of: error), .syntax(Self.words(of: error)))
    }
    guard let top = root?.mapping else {
      throw Self.mistake(fileName, nil, .missing("the palette (base00 to base0F)"))
    }
    let palette = top["palette"]?.mapping ?? top
    var colors: [Color] = []
    for place in 0..<16 {
      let key = "base0" + String(place, radix: 16, uppercase: true)
      guard let scalar = (palette[Node(key)] ?? palette[Node("base0" + String(place, radix: 16))])?.scalar
      else {
        throw Self.mistake(fileName, nil, .missing(key))
      }
      let written = scalar.string
      guard let color = Color(hex: written.hasPrefix("#") ? String(written.dropFirst()) : written) else {
        let found = "“\(written)”"
        throw Self.mistake(
          fileName, scalar.mark?.line, .wrongValue(of: key, wants: "a colour as in \"1d2021\"", found: found))
      }
      colors.append(color)
    }
    self.colors = colors
    // The old form has the scheme's name under `scheme`, the new one under `name`.
    let written = (top["name"] ?? top["scheme"])?.scalar?.string ?? ""
    name = written.isEmpty ? ThemeFile.stem(of: fileName) : written
  }

  private static func mistake(_ file: String, _ line: Int?, _ problem: SettingsMistake.Problem)
    -> SettingsMistake
  {
    SettingsMistake(file: file, line: line, problem, outcome: .themeNotLoaded)
  }

  /// The first line on which an alias stands, or what might be one; a few lines of them can mean endless work.
  private static func lineOfAlias(in yaml: String) -> Int? {
    var (line, last) = (1, UInt8(ascii: "\n"))
    var mayBegin = false
    for byte in yaml.utf8 {
      if mayBegin, byte > 0x20 { return line }
      mayBegin = byte == UInt8(ascii: "*") && (last <= 0x20 || last >= 0x80 || "[{,:".utf8.contains(last))
      if byte == UInt8(ascii: "\n") { line += 1 }
      last = byte
    }
    return nil
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  private static func words(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      problem
    default: "this is not YAML"
    }
  }
}
