// What is known of HTML's elements by their names alone.

/// Rules for tags, on the bytes of their names.
enum MarkupTag {
  /// The name within a tag's text: letters and digits behind a `/`.
  @inline(__always)
  static func name(of tag: Run) -> Run {
    var start = 0
    if start < tag.count, tag[start] == UInt8(ascii: "/") { start = 1 }
    var end = start
    while end < tag.count, tag[end].isASCIILetter || tag[end].isASCIIDigit { end += 1 }
    return tag.part(start, end)
  }

  /// Whether it stands within a line, so that words go on through it.
  static func isInline(_ name: Run) -> Bool { flags(of: name) & inline != 0 }
  /// Whether it parts words even in a title.
  static func isBreak(_ name: Run) -> Bool { flags(of: name) & breaking != 0 }
  /// Whether HTML knows it.
  static func isKnown(_ name: Run) -> Bool { flags(of: name) & known != 0 }
  /// Whether it is always empty, so that no tag closes it.
  static func isVoid(_ name: Run) -> Bool { flags(of: name) & void != 0 }
  /// Whether a text is made of it: HTML knows it, and it is no part of a page's frame, of a form or of a program.
  static func isText(_ name: Run) -> Bool {
    name.isWord("img") || name.isWord("hr") || name.isWord("blockquote")
      || isKnown(name) && flags(of: name) & (inline | breaking) != 0 && !frame.contains { name.isWord($0) }
  }

  private static let frame: [StaticString] = [
    "form", "option", "label", "code", "pre", "menu", "main", "header", "footer",
  ]

  /// Whether it refers to something by an address.
  static func hasAddress(_ name: Run) -> Bool { flags(of: name) & address != 0 }

  /// The tag that ends an element whose content is never shown.
  static func hidden(_ name: Run) -> StaticString? {
    if name.isWord("script") { return "</script>" }
    if name.isWord("style") { return "</style>" }
    return nil
  }

  private static let inline: UInt8 = 1
  private static let breaking: UInt8 = 2
  private static let known: UInt8 = 4
  private static let void: UInt8 = 8
  private static let address: UInt8 = 16

  /// The name's letters in lower case as one number; nil for long ones.
  @inline(__always)
  private static func key(_ name: Run) -> UInt64? {
    guard name.count <= 8, !name.isEmpty else { return nil }
    var key: UInt64 = 0
    for byte in name { key = key << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return key
  }

  @inline(__always)
  private static func flags(of name: Run) -> UInt8 {
    guard let key = key(name) else {
      if name.isWord("semantics") || name.isWord("annotation") || name.isWord("munderover") { return inline }
      return name.isWord("blockquote") || name.isWord("figcaption") ? known | breaking : 0
    }
    return table[key] ?? 0
  }

  private static let table: [UInt64: UInt8] = {
    var table: [UInt64: UInt8] = [:]
    for (names, flag) in rows {
      for name in names.split(separator: " ") {
        Array(name.utf8).withUnsafeBufferPointer { run in
          if let key = key(run) { table[key, default: known] |= flag }
        }
      }
    }
    return table
  }()

  private static let rows: [(String, UInt8)] = [
    (
      "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span "
        + "strike strong sub sup time tt u var wbr "
        + "math mi mn mo ms mtext mspace mrow mfrac msup msub msubsup munder mover msqrt mroot", inline
    ),
    (
      "address article aside br caption center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr "
        + "legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul",
      breaking
    ),
    (
      "basefont bgsound colgroup dialog dir hgroup keygen listing marquee menuitem noembed noframes optgroup "
        + "rb rtc search slot spacer xmp", 0
    ),
    (
      "applet audio button canvas embed fieldset frame frameset head html body iframe img input link map meta noscript "
        + "object param picture script select source style svg template textarea title track video base area col",
      0
    ),
    ("br hr img input wbr col area base link meta param source track embed", void),
    ("a img iframe video audio source embed area link", address),
  ]
}
