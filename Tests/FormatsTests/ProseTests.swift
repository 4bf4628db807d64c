// Prose without furniture comes through untouched: nothing lost, nothing moved.

import Articles
import Testing

@testable import Formats

/// The letters and digits of a text, in order.
private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

@Test(arguments: SampleFile.all(in: "prose/"))
func proseKeepsEveryLetter(sample: SampleFile) throws {
  let source = try sample.source
  let reading = try ArticleFormat.read(source)
  let text = DecodedText(source.bytes).text
  for read in reading.articles {
    #expect(read.article.related.isEmpty)
    #expect(read.article.tags.isEmpty)
    let body = letters(read.searchText)
    // The title's own line is the one thing that the body need not hold.
    #expect(letters(text) == body || letters(text) == letters(read.article.title) + body)
  }
}

@Test(arguments: SampleFile.all(in: "text/"))
func nothingIsInTheBodyThatIsNotInTheFile(sample: SampleFile) throws {
  let source = try sample.source
  let text = letters(DecodedText(source.bytes).text)
  for read in try ArticleFormat.read(source).articles {
    for block in BodyFormat.document(of: read.article.body).blocks {
      #expect(text.contains(letters(block.flatText)))
    }
    for story in read.article.related { #expect(!read.searchText.contains(story.title)) }
    #expect(read.article.body.text == DecodedText(source.bytes).text)
  }
}

@Test func phrasesOfPagesWithinProseStayProse() {
  let paragraphs = [
    "Read also the second letter, he wrote, and you will see what I mean by it.",
    "Author: a word that she disliked. She said so whenever it came up, and it came up often.",
    "Photo albums lay open on every table, and nobody looked at them any more.",
    "Related stories were told in the next village, where the river had taken a mill.",
    "Latest news from the front had stopped coming, and that was news enough for her.",
    "By noon the snow had gone",
    "Von hier aus sieht man das Meer.",
  ]
  for paragraph in paragraphs {
    let text =
      "A plain story of the valley\n\nIt begins with a long winter, as such stories do.\n\n\(paragraph)\n\n"
      + "And it goes on for a while after that, without hurry and without much of a plot.\n\nThen it ends, quietly.\n"
    let page = PageReading(text)
    #expect(page.document.flatText.contains(paragraph))
    #expect(page.related.isEmpty)
    #expect(page.authors.isEmpty)
  }
}
