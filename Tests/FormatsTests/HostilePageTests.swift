// Pages that are made to end the program, or to take it longer than their length is worth.

import Testing

@testable import Formats

/// What is made to harm, and the page.
private enum HostilePage: String, CaseIterable {
  case negativeSize, hugeSize, blankInlines, asides, pictures, longClass, relatedBoxes, relatedHeadings

  private static let words =
    "<p>The harbour of the old town froze in the night of Tuesday, and the ferries, which had been late for a week, stayed where they lay.</p>"

  /// The text of an article.
  private static func text(_ count: Int) -> String { String(repeating: words, count: count) }

  private func many(_ count: Int, _ part: (Int) -> String) -> String {
    (0..<count).map(part).joined()
  }

  var html: String {
    let pictures = "<img src=\(rawValue).jpg width=800 height=600>"
    return switch self {
    case .negativeSize: Self.text(4) + "<img src=a.png width=200 height=-9223372036854775808>"
    case .hugeSize:
      "<h1>t</h1><img src=a.png width=400 height=9223372036854775807><div>" + Self.text(4) + "</div>"
    case .blankInlines: Self.text(4) + "<p>x" + many(10_000) { _ in "<b>&nbsp;</b><i>&nbsp;</i>" }
    case .asides:
      Self.text(3)
        + many(3_000) {
          "<aside><p>A sentence of more than forty letters that is no other, \($0).</p></aside>"
        }
        + Self.text(3)
    case .pictures:
      "<article><h1>t</h1>" + many(2_000) { "\($0)" + pictures } + "<div>" + Self.text(4)
        + many(2_000) { _ in pictures } + "</div></article>"
    case .longClass:
      Self.text(4) + "<div class='" + many(300_000) { _ in "word " } + "'>"
        + many(18) { "<a href=/tag/\($0)>Tag \($0)</a> " } + "</div>"
    case .relatedBoxes: Self.text(8) + "<h2>Read also</h2>" + many(30_000) { _ in "<div>a</div>" }
    case .relatedHeadings: Self.text(8) + many(5_000) { _ in "<h2><a href=x>Read also</a></h2>" }
    }
  }
}

@Test(arguments: HostilePage.allCases)
private func whatIsMadeToHarmIsRead(page: HostilePage) throws {
  let html = Array(("<!doctype html><title>t</title>" + page.html).utf8)
  let spent = try processorSeconds {
    let read = try ArticleFormat.read(SourceFile(bytes: html, name: "a.html"))
    #expect(read.articles.first?.searchText.contains("The harbour") == true)
  }
  #expect(spent < 20)
}
