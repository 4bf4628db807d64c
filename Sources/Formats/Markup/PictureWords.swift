// What pictures are said to show, where programs wrote it that had nothing to say.

/// Tells words of pictures that say nothing.
enum PictureWords {
  /// Whether the words of a picture are none: a program's "null", an address, the name of its file.
  static func saysNothing(_ words: String, url: String) -> Bool {
    let low = words.lowercased()
    if ["null", "undefined", "none", "nan"].contains(low) { return true }
    guard !low.isEmpty else { return false }
    let isSolid = !low.contains(where: \.isWhitespace)
    if isSolid, low.hasPrefix("http://") || low.hasPrefix("https://") { return true }
    if isSolid || low.contains(where: \.isNumber), PictureFile.endings.contains(where: low.hasSuffix) {
      return true
    }
    // Cameras and programs number their files; a file that a person named says what it shows.
    let file = AddressParts(url[...]).path.split(separator: "/").last ?? ""
    let name = file.prefix { $0 != "." }.lowercased().filter { $0.isLetter || $0.isNumber }
    let own = low.filter { $0.isLetter || $0.isNumber }
    guard low.count(where: \.isNumber) >= 4, !name.isEmpty else { return false }
    // The file shown may be a smaller one: "DSC_4482_thumb".
    return own == name || isSolid && (own.hasPrefix(name) || name.hasPrefix(own))
  }
}
