// One picture under several addresses: sites keep it in many sizes.

/// The part of a picture's address that all of its sizes share.
enum PictureFile {
  /// Endings of the names of picture files.
  static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp"]

  /// Whether an address ends like that of a picture.
  static func isPicture(_ url: String) -> Bool {
    let path = AddressParts(url[...]).path.lowercased()
    return endings.contains(where: path.hasSuffix)
  }

  /// Words that only say how large a picture is.
  private static let sizes: Set<Substring> = [
    "large", "medium", "small", "thumb", "thumbnail", "scaled", "primary", "square", "full", "orig",
    "original",
    "big", "mini", "preview",
  ]

  /// The name of its file without ending and size; the path where that says too little ("1.jpg").
  static func key(of url: String) -> Substring {
    let path = AddressParts(url[...]).path
    let file = path.split(separator: "/").last ?? ""
    let ending = endings.first { file.lowercased().hasSuffix($0) } ?? ""
    var name = file.dropLast(ending.count)
    while let cut = name.lastIndex(where: { "-_.@".contains($0) }) {
      let word = name[name.index(after: cut)...].lowercased()[...]
      guard sizes.contains(word) || isMeasure(word) else { break }
      name = name[..<cut]
    }
    return name.utf8.count >= 8 ? name : path
  }

  /// Whether a word is a size: 300x200, 3x2, 2x, 640w.
  private static func isMeasure(_ word: Substring) -> Bool {
    if word.last == "w" || word.last == "x" {
      return word.count > 1 && word.dropLast().allSatisfy(\.isNumber)
    }
    let sides = word.split(separator: "x", omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }
}
