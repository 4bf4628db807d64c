// Pictures that come with an item and are none of its text yet.

import Articles

/// A picture that a feed names beside an item's text.
struct FeedPicture {
  var file: Attachment
  /// What it shows, who made it.
  var description = ""
  var credit = ""
  var width = 0
  /// Whether it only stands for something else: another picture, a recording.
  var isPreview = false

  /// As a figure of HTML; what the item says elsewhere is not said again.
  func figure(besides said: [String]) -> String {
    func own(_ words: String?) -> String {
      let words = words ?? ""
      return said.contains(words) || PictureWords.saysNothing(words, url: file.url) ? "" : words
    }
    let (title, description) = (own(file.title), own(description))
    let caption = [description, credit.isEmpty ? "" : "(\(credit))"].filter { !$0.isEmpty }.joined(
      separator: " ")
    let alternative = DocumentHTML.escaped(title == description ? "" : title)
    let picture = "<img src=\"\(DocumentHTML.escaped(file.url))\" alt=\"\(alternative)\">"
    guard !caption.isEmpty else { return "<figure>\(picture)</figure>" }
    return "<figure>\(picture)<figcaption>\(DocumentHTML.escaped(caption))</figcaption></figure>"
  }
}

extension [FeedPicture] {
  /// No item shows more of them above its text.
  private static let most = 12

  /// The pictures that stand above a text.
  ///
  /// Each once in its largest size, none that the text shows as well, nobody's face, and one that stands for another only where
  /// there is no other.
  func leading(_ markup: [UInt8], authors: [String]) -> [FeedPicture] {
    if isEmpty { return [] }
    var found: [FeedPicture] = []
    var keys: [Substring: Int] = [:]
    for picture in self where !picture.isPreview && !picture.isFace(of: authors) {
      let key = PictureFile.key(of: picture.file.url)
      guard let place = keys[key] else {
        keys[key] = found.count
        found.append(picture)
        continue
      }
      if picture.width > found[place].width {
        found[place].file.url = picture.file.url
        found[place].width = picture.width
      }
    }
    let tags = PictureTags(markup)
    if found.isEmpty, tags.isEmpty, let picture = first(where: { !$0.isFace(of: authors) }) {
      return [picture]
    }
    return Array(found.filter { !tags.show($0.file.url) }.prefix(Self.most))
  }
}

extension FeedPicture {
  /// Whether it shows who wrote the item.
  fileprivate func isFace(of authors: [String]) -> Bool {
    if let title = file.title, authors.contains(title) { return true }
    return AddressParts(file.url[...]).path.split(separator: "/").contains {
      $0.lowercased().hasPrefix("avatar")
    }
  }
}

/// The tags of a text that show pictures.
private struct PictureTags {
  private var bytes: [UInt8] = []

  init(_ markup: [UInt8]) {
    markup.withUnsafeBufferPointer { run in
      var place = 0
      while let start = run.place(of: UInt8(ascii: "<"), from: place, to: run.count) {
        place = start + 1
        guard ["<img", "<IMG", "<Img", "<source"].contains(where: { run.has($0, at: start) }) else {
          continue
        }
        let end = run.place(of: UInt8(ascii: ">"), from: start, to: run.count) ?? run.count
        bytes += run.part(start, end)
        bytes.append(UInt8(ascii: ">"))
        place = end
      }
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether a picture is among them, in any size.
  ///
  /// What follows a `&` may be written as a reference or not.
  func show(_ url: String) -> Bool {
    let key = PictureFile.key(of: url).utf8.prefix { $0 != UInt8(ascii: "&") }
    // No address is so long, and looking for one takes its length at each letter like its first.
    guard key.count < 2_000 else { return false }
    let host = AddressParts(url[...]).host
    return bytes.withUnsafeBufferPointer { run in
      var place = 0
      while let first = key.first,
        let found = run.place(of: first, from: place, to: run.count - key.count + 1)
      {
        let end = found + key.count
        place = found + 1
        guard run[found..<end].elementsEqual(key) else { continue }
        let isWhole = end == run.count || !run[end].isASCIILetter && !run[end].isASCIIDigit
        if isWhole, begins(run.part(0, found), host, isPath: first == UInt8(ascii: "/")) { return true }
      }
      return false
    }
  }
  /// Whether a path or the name of a file begins behind some bytes: in an address, or in one that another holds.
  private func begins(_ before: Run, _ host: Substring, isPath: Bool) -> Bool {
    guard let last = before.last else { return false }
    if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: "=") { return true }
    if isPath { return !host.isEmpty && before.suffix(host.utf8.count).elementsEqual(host.utf8) }
    return last == UInt8(ascii: "/") || before.suffix(3).elementsEqual("%2F".utf8)
      || before.suffix(3).elementsEqual("%2f".utf8)
  }
}
