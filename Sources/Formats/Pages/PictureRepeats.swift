// Words of pictures that a page writes for many of them, or of the article and not of the picture.

extension FoundArticle {
  /// The words of the article's pictures that are its title, or that three and more of its pictures share.
  func saidByMany(title: String) -> Set<String> {
    var counts: [String: Int] = [:]
    for top in tops {
      var node: Int? = top
      while let current = node {
        let isOut = parts.isLeftOut[current]
        if !isOut, parts.name(current) == .img, let words = parts.tree.trimmed(.alt, of: current) {
          counts[words, default: 0] += 1
        }
        node = parts.tree.following(current, within: top, skippingContent: isOut)
      }
    }
    let wanted = PageParts.bare(title)
    // A mark that is a picture may be needed many times.
    return Set(
      counts.filter { words, count in count > 2 && words.count >= 15 || PageParts.bare(words) == wanted }.keys
    )
  }
}
