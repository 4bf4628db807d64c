// Addresses: opened in the reader's browser, or copied where there is none.

import Articles
import Formats
import Glibc
import Reader

extension Hands {
  /// Opens an address in the browser; without one it is copied.
  func browse(_ written: String) {
    let address: WebAddress
    do throws(WebAddress.Refusal) {
      address = try WebAddress(written)
    } catch {
      return say("\(error)", isError: true)
    }
    let choice = BrowserChoice(preferences: preferences().browser, environment: Environment.value)
    guard let words = choice.words(for: address.text) else {
      return copyInstead(address, because: "No browser is set up here")
    }
    if choice.needsTerminal {
      guard let lend = front.lend else { return }
      return lend { [self] in run(words, input: nil) }
    }
    do {
      try programs.start(words) { [self] in copyInstead(address, because: "The browser failed") }
      say("Opening \(address.host)")
    } catch {
      copyInstead(address, because: "\(error)")
    }
  }

  /// Opens an article's own address.
  func browseArticle(_ id: ArticleID) {
    withLink(of: id) { [self] link, _ in browse(link) }
  }

  /// Copies an article's address.
  func copyLink(of id: ArticleID, asMarkdown: Bool) {
    withLink(of: id) { [self] link, title in
      if asMarkdown {
        copy(MarkdownLink.text(title: title, address: link), what: "Markdown link")
      } else {
        copy(link, what: "link")
      }
    }
  }

  private func withLink(of id: ArticleID, _ deed: (_ link: String, _ title: String) -> Void) {
    do {
      guard let article = try store.article(id)?.article else { return }
      guard let link = article.link, !link.isEmpty else {
        return say("This article names no address of its own.")
      }
      deed(link, article.title)
    } catch {
      report(error)
    }
  }

  private func copyInstead(_ address: WebAddress, because reason: String) {
    let reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    if put(address.text) {
      say("\(reason); the link to \(address.host) is copied.")
    } else {
      say("\(reason): \(address.text)", isError: true)
    }
  }
}
