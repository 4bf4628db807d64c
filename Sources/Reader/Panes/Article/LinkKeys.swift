// Links by hints, copying, and lines chosen to be copied.

import Articles
import Screen
import Typesetting

extension State {
  /// Puts hints over the links on the screen, and over what stands below the text.
  mutating func showHints() -> [Effect] {
    guard let open = article else { return [] }
    let lines = articleLines
    let shown = open.top..<open.top + articleRows
    var targets: [Hints.Target] = []
    for line in lines[shown.clamped(to: lines.indices)] {
      for case let link? in line.runs.map(\.link) where !targets.contains(.link(link)) {
        targets.append(.link(link))
      }
    }
    for (number, row) in ending.enumerated() where row.leads && shown.contains(lines.count + number) {
      targets.append(.row(row))
    }
    guard !targets.isEmpty else {
      say("No links on the screen · L lists all of them")
      return []
    }
    let letters = Array("asdfghjklqwertyuiopzxcvbnm")
    var hints = Hints(targets: [:])
    for (number, target) in targets.enumerated() {
      let (first, last) = (letters[number / letters.count % letters.count], letters[number % letters.count])
      hints.targets[target] = targets.count <= letters.count ? String(last) : String([first, last])
    }
    article?.hints = hints
    return []
  }

  /// A key while hints are shown.
  mutating func hintKey(_ key: Key) -> [Effect] {
    guard var hints = article?.hints, case .character(let typed) = key.base, !key.control, !key.alt else {
      article?.hints = nil
      return []
    }
    hints.typed.append(typed)
    if let target = hints.targets.first(where: { $0.value == hints.typed })?.key {
      article?.hints = nil
      switch target {
      case .link(let link):
        guard let links = article?.text.links, links.indices.contains(link) else { return [] }
        return [.browse(links[link].url)]
      case .row(let row): return follow(row)
      }
    }
    article?.hints = hints.targets.values.contains { $0.hasPrefix(hints.typed) } ? hints : nil
    if article?.hints == nil { say("No link has this hint.") }
    return []
  }

  /// Opens the article's own address in the browser.
  mutating func openBrowser() -> [Effect] {
    if focus == .article, let open = article, let link = open.selectedLink,
      open.text.links.indices.contains(link)
    {
      return [.browse(open.text.links[link].url)]
    }
    if let open = article, open.id == selectedID {
      guard let link = open.stored.article.link else {
        say("This article names no address of its own.")
        return []
      }
      return [.browse(link)]
    }
    return onSelected { [.browseArticle($0)] }
  }

  /// Copies the article's address, or of chosen lines their text.
  mutating func copyLink(asMarkdown: Bool) -> [Effect] {
    if focus == .article, article?.selection != nil { return copyLines(asQuote: asMarkdown) }
    return onSelected { [.copyArticleLink($0, asMarkdown: asMarkdown)] }
  }

  /// Begins to choose lines at the top of the pane, or stops.
  mutating func chooseLines() -> [Effect] {
    guard let open = article else { return [] }
    let first = articleLines[min(open.top, articleLines.count)...].firstIndex { !$0.runs.isEmpty } ?? open.top
    article?.selection = open.selection == nil ? LineSelection(anchor: first, cursor: first) : nil
    if article?.selection != nil {
      say(LineSelection.keys)
    }
    return []
  }

  /// Moves the end of the chosen lines.
  mutating func moveLineSelection(by count: Int) -> [Effect] {
    guard let selection = article?.selection else { return [] }
    let line = min(max(0, selection.cursor + count), max(0, articleLines.count - 1))
    article?.selection?.cursor = line
    show(line: line)
    return []
  }

  private mutating func copyLines(asQuote: Bool) -> [Effect] {
    guard let open = article, let chosen else { return [] }
    let copied = asQuote ? StyledLine.quoted(chosen) : StyledLine.copied(chosen)
    var text = copied.joined(separator: "\n")
    if asQuote {
      let link = open.stored.article.link
      let title = open.stored.article.title
      text += "\n>\n> — " + (link.map { "[\(title)](\($0))" } ?? title) + "\n"
    }
    article?.selection = nil
    let count = StyledLine.copied(chosen).count
    return [.copy(text, what: count == 1 ? "1 line" : "\(count.grouped) lines")]
  }
}
