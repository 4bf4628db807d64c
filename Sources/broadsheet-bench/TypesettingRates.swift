// How fast long articles are set into lines.

import ArgumentParser
import Articles
import Typesetting

/// Measures the setting of made-up articles: megabytes of text a second of processor, and the time to a first page.
struct TypesettingRates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typesetting",
    abstract:
      "Sets long made-up articles: plain Latin prose, and many scripts with links, lists, tables, code.")

  @Option(help: "Megabytes of each article.") var megabytes = 4
  @Option(help: "Columns of a line.") var width = 72
  @Option(help: "How often each article is set; the middle round counts.") var rounds = 9
  @Option(help: "Lines of the first page.") var page = 48

  func run() {
    let options = TypesettingOptions(width: width + 4, measure: width)
    for (name, document) in [
      ("plain Latin", LongArticle.plain(bytes: megabytes * 1_000_000)),
      ("mixed", LongArticle.mixed(bytes: megabytes * 1_000_000)),
      ("one paragraph", LongArticle.paragraph(bytes: megabytes * 1_000_000)),
    ] {
      let size = Double(document.flatText.utf8.count) / 1e6
      // One way after the other in each round, so that they meet the same machine.
      let spent = (0..<max(1, rounds)).map { _ in Way.allCases.map { $0.seconds(document, options) } }
      for (number, way) in Way.allCases.enumerated() {
        let seconds = spent.map { $0[number] }.median
        let ratio = spent.map { $0[number] / $0[0] }.median
        print(
          "\(name), \(way.rawValue): \(size.text) MB, \((size / seconds).text) MB/s of CPU"
            + (way == .greedy ? "" : ", \(ratio.text) times greedy"))
      }
    }
    for (name, document) in [
      ("plain Latin", LongArticle.plain(bytes: 1_000_000)), ("mixed", LongArticle.mixed(bytes: 1_000_000)),
    ] {
      let seconds = (0..<max(1, rounds)).map { _ in
        let watch = Stopwatch()
        var typesetter = Typesetter(title: name, document: document, options: options)
        typesetter.setMore(lines: page)
        return watch.spent.cpu
      }.median
      print("\(name), 1 MB: first \(page) lines after \((seconds * 1000).text) ms of CPU")
    }
  }
}

/// A way of choosing lines that is measured beside the others.
private enum Way: String, CaseIterable {
  case greedy
  case bestFit = "best-fit"
  case greedyHyphenated = "greedy with hyphens"
  case bestFitHyphenated = "best-fit with hyphens"

  /// A dictionary that costs nothing, so that what is measured is the setting.
  static let everyThirdLetter = Hyphenation { Array(stride(from: 3, to: $0.utf8.count, by: 3)) }

  /// Seconds of processor that setting a document takes.
  func seconds(_ document: Document, _ options: TypesettingOptions) -> Double {
    var options = options
    if self == .bestFit || self == .bestFitHyphenated { options.paragraphs = .bestFit }
    if self == .greedyHyphenated || self == .bestFitHyphenated { options.hyphens = .dictionary(language: "") }
    let watch = Stopwatch()
    var typesetter = Typesetter(
      title: nil, document: document, options: options, hyphenation: Self.everyThirdLetter)
    typesetter.setAll()
    return watch.spent.cpu
  }
}
