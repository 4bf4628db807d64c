// Links, pictures and what is embedded in a page.

import Articles

extension MarkupReading {
  /// The whole address of a reference; empty for what leads nowhere.
  func address(_ reference: String?) -> String {
    guard let reference else { return "" }
    let cleaned = BaseAddress.cleaned(reference)
    if cleaned.isEmpty || cleaned.hasPrefix("#") { return "" }
    if BaseAddress.acts(cleaned) { return "" }
    return base?.resolve(cleaned) ?? cleaned
  }

  mutating func takeLink(_ node: Int) {
    if let label = notes.marks[node] { return run.append(.footnoteReference(label: label)) }
    if isWayBack(node) { return }
    let url = address(tree.attribute(.href, of: node))
    if url.isEmpty { return takeChildren(of: node) }
    run.open(.link(url))
    takeChildren(of: node)
    run.close(.link(url))
  }

  /// Whether a link leads from a note back to its mark.
  private func isWayBack(_ node: Int) -> Bool {
    guard tree.value(.href, of: node)?.first == UInt8(ascii: "#") else { return false }
    if tree.trimmed(.role, of: node) == "doc-backlink" { return true }
    let text = tree.text(of: node, most: 40)
    return text.isEmpty || ["↩", "↩︎", "↩\u{FE0E}", "^", "↑", "⏎", "¶", "#", "🔗"].contains(text)
  }

  mutating func takePicture(_ node: Int) {
    let alternative = (tree.trimmed(.alt, of: node) ?? tree.trimmed(.ariaLabel, of: node) ?? "")
    if isPixel(node, says: alternative) { return }
    if alternative.isEmpty, isOrnament(node) {
      flush()
      done.append(.rule)
      return
    }
    if let classes = tree.attribute(.class, of: node), classes.contains("emoji") || classes.contains("smiley")
    {
      return run.take(Array(alternative.utf8)[...])
    }
    let url = pictureAddress(of: node)
    if url.isEmpty, alternative.isEmpty { return }
    // What a program wrote that had nothing to say.
    let isNothing = PictureWords.saysNothing(alternative, url: url) || saidByMany.contains(alternative)
    let isFirst = run.isEmpty && !run.keepsSpace
    run.append(.image(alternative: isNothing ? "" : MarkupReading.oneLine(alternative), url: url))
    // A picture beside which the text flows is none of its words.
    if isFirst, let side = tree.trimmed(.align, of: node)?.lowercased(), side == "left" || side == "right" {
      flush()
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a picture is there for the page's looks or for who counts its readers, by its size; an icon with words says them.
  private func isPixel(_ node: Int, says alternative: String) -> Bool {
    guard let width = tree.pixels(.width, of: node), let height = tree.pixels(.height, of: node) else {
      return false
    }
    let most = alternative.isEmpty ? 16 : 2
    return width <= most && height <= most
  }

  /// Whether a picture without words is a line across the page.
  private func isOrnament(_ node: Int) -> Bool {
    guard let width = tree.pixels(.width, of: node) ?? tree.pixels(.dataWidth, of: node),
      let height = tree.pixels(.height, of: node) ?? tree.pixels(.dataHeight, of: node)
    else { return false }
    return width >= 200 && height <= 60 && width >= height * 12
  }

  /// Where a picture is: what a script would load in its place first, then its own source, then the best of several.
  func pictureAddress(of node: Int) -> String {
    let lazy = address(tree.trimmed(.datasrc, of: node))
    if !lazy.isEmpty, !lazy.hasPrefix("{") { return lazy }
    let own = address(tree.trimmed(.src, of: node))
    let isPlaceholder = ["blank.", "placeholder", "spacer.", "transparent.", "lazyload", "1x1"].contains {
      own.contains($0)
    }
    if !own.isEmpty, !isPlaceholder { return own }
    for name in [AttributeName.dataSrcset, .srcset] {
      if let set = tree.trimmed(name, of: node) { return address(PictureSet(set).best) }
    }
    let parent = Int(tree.nodes[node].parent)
    if parent >= 0, tree.nodes[parent].name == .picture {
      for child in tree.children(of: parent) where tree.nodes[child].name == .source {
        let set = tree.trimmed(.srcset, of: child) ?? tree.trimmed(.dataSrcset, of: child)
        let best = address(set.flatMap { PictureSet($0).best })
        if !best.isEmpty { return best }
      }
    }
    if let embedded = tree.value(.src, of: node).flatMap(EmbeddedPicture.address) { return embedded }
    return isPlaceholder ? "" : own
  }

  /// Whether any picture is among what is read of some nodes.
  func holdsPictures(_ tops: [Int]) -> Bool {
    tops.contains { top in
      var node: Int? = top
      while let current = node {
        let isOut = !leavesOut.isEmpty && leavesOut[current]
        if !isOut, tree.nodes[current].name == .img, !pictureAddress(of: current).isEmpty { return true }
        node = tree.following(current, within: top, skippingContent: isOut)
      }
      return false
    }
  }

  // MARK: What is not shown, or only without scripts

  /// Whether an element is hidden by its own attributes.
  func isHidden(_ node: Int) -> Bool { tree.isHidden(node) }

  mutating func takeSilent(_ node: Int) {
    if tree.nodes[node].name == .head {
      // Content that a broken page has in its head is not lost; `base` and the like say nothing here.
      for child in tree.children(of: node) where !tree.nodes[child].name.isOfHead {
        if tree.nodes[child].name == .text { run.take(tree.bytes(of: child)) }
      }
    }
  }

  /// Pictures that stand in for those that a script would show.
  mutating func takeWithoutScript(_ node: Int) {
    var sibling = Int(tree.nodes[node].previous)
    while sibling >= 0, tree.nodes[sibling].name == .text { sibling = Int(tree.nodes[sibling].previous) }
    if sibling >= 0, holdsPictures([sibling]), [.img, .picture].contains(tree.nodes[sibling].name) { return }
    var place = tree.following(node, within: node)
    while let current = place {
      if tree.nodes[current].name == .img { takePicture(current) }
      place = tree.following(current, within: node)
    }
  }

  // MARK: Embedded

  mutating func takeEmbedded(_ node: Int) {
    let name = tree.nodes[node].name
    var source = tree.trimmed(.src, of: node)
    if source?.hasPrefix("about:") != false { source = tree.trimmed(.datasrc, of: node) ?? source }
    if name == .object { source = tree.trimmed(.data, of: node) }
    for child in tree.children(of: node) where source == nil && tree.nodes[child].name == .source {
      source = tree.trimmed(.src, of: child)
    }
    let url = address(source)
    let said = tree.trimmed(.title, of: node) ?? tree.trimmed(.ariaLabel, of: node)
    let kind: String? =
      switch name {
      case .video: "Video"
      case .audio: "Audio"
      // A frame with a title in a figure is content, whoever serves it.
      case .iframe: said != nil && isInFigure(node) ? "Media" : nil
      default: nil
      }
    let fillsScreen = tree.value(.allowfullscreen, of: node) != nil
    let isFile = name == .video || name == .audio
    guard !url.isEmpty, let shown = EmbeddedMedia(url, kind, fillsScreen: fillsScreen, isFile: isFile) else {
      if name == .object { takeChildren(of: node) }
      if name == .video, url.isEmpty { takeStill(of: node, said) }
      return
    }
    flush()
    let label = said.map { "\(shown.kind): \(MarkupReading.oneLine($0))" } ?? shown.title
    done.append(.paragraph([.link([.text(label)], url: shown.url)]))
  }

  /// The picture of a film whose file a script would load: most are moving pictures without sound.
  private mutating func takeStill(of node: Int, _ said: String?) {
    let stills = [AttributeName.dataPoster, .poster].map { address(tree.trimmed($0, of: node)) }
    guard let still = stills.first(where: { !$0.isEmpty }) else { return }
    run.append(.image(alternative: said.map(MarkupReading.oneLine) ?? "", url: still))
  }

  private func isInFigure(_ node: Int) -> Bool {
    var above = Int(tree.nodes[node].parent)
    while above >= 0 {
      if tree.nodes[above].name == .figure { return true }
      above = Int(tree.nodes[above].parent)
    }
    return false
  }
}
