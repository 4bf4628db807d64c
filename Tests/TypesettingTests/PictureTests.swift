// Lines that are kept free for pictures: as many as they need, and nothing else of the text is another.

import Articles
import Screen
import Testing
import Typesetting

@Suite struct PictureTests {
  private let document = Document(blocks: [
    .image(ImageBlock(url: "lead.jpg", alternative: "A harbour", caption: [.text("The harbour in winter")])),
    .paragraph([.text("The ferry leaves at seven, and again at noon when the tide allows it.")]),
    .list(
      ListBlock(items: [
        .init(blocks: [.image(ImageBlock(url: "tall.png", alternative: "A mast"))]),
        .init(blocks: [.paragraph([.text("a coat")])]),
      ])),
    .quote([.image(ImageBlock(url: "lead.jpg", alternative: "")), .paragraph([.text("So it was.")])]),
    .image(ImageBlock(url: "unknown.png", alternative: "Nothing")),
    .image(ImageBlock(url: "pixel.gif", alternative: "")),
  ])

  private let sizes = [
    "lead.jpg": PictureSize(width: 1600, height: 800), "tall.png": PictureSize(width: 400, height: 4000),
    "pixel.gif": PictureSize(width: 1, height: 1), "elsewhere.png": PictureSize(width: 90, height: 90),
  ]

  private func set(
    width: Int = 60, rows: Int = 10, sizes: [String: PictureSize]? = nil, spacing: Int = 1,
    document: Document? = nil
  ) -> SetText {
    var options = TypesettingOptions(width: width, measure: 50)
    options.pictureRows = rows
    options.lineSpacing = spacing
    var typesetter = Typesetter(
      title: "A title", document: document ?? self.document, options: options, pictures: sizes ?? self.sizes)
    typesetter.setAll()
    return typesetter.text
  }

  @Test func linesAreKeptWhereAPictureStands() throws {
    let text = set()
    try #require(text.pictures.map(\.request.url) == ["lead.jpg", "tall.png", "lead.jpg"])
    // Twice as wide as high, a cell half as wide as high: 40 by 10; in the quotation the same.
    #expect(
      text.pictures[0]
        == SetPicture(.init(url: "lead.jpg", cells: Size(width: 40, height: 10)), line: 2, indent: 0))
    #expect(text.pictures[1].request.cells == Size(width: 2, height: 10))
    #expect(text.pictures.map(\.indent) == [0, 2, 2])
    for picture in text.pictures {
      for line in picture.lines {
        #expect(text.lines[line].isSpacing)
        #expect(text.lines[line].text.allSatisfy { " •│".contains($0) })
      }
    }
    #expect(text.lines[12].text == "[A harbour] The harbour in winter")
    #expect(text.lines[text.pictures[1].line].text == "• ")
    #expect(text.lines[text.pictures[1].line + 10].text == "  [A mast]")
    #expect(text.lines[text.pictures[2].line + 3].text == "│ ")
  }

  @Test func nothingElseIsAnother() throws {
    for spacing in [1, 2] {
      let (with, without) = (set(spacing: spacing), set(sizes: [:], spacing: spacing))
      let free = Set(with.pictures.flatMap(\.lines))
      try #require(with.pictures.count == 3)
      let bullet = with.pictures[1].line
      var rest = with.lines.indices.filter { !free.contains($0) }.map { with.lines[$0] }
      // The bullet stands beside the picture, whose words follow below.
      let words = rest.firstIndex { $0.text == "  [A mast]" }
      if let words { rest[words].runs = with.lines[bullet].runs + rest[words].runs.dropFirst() }
      #expect(rest.map(\.text) == without.lines.map(\.text))
      #expect(rest.map(\.offset) == without.lines.map(\.offset))
      #expect(with.words == without.words && with.totalLength == without.totalLength)
      #expect(zip(with.lines, with.lines.dropFirst()).allSatisfy { $0.offset <= $1.offset })
      #expect(with.links == without.links)
    }
    #expect(set(rows: 0).lines == set(sizes: [:]).lines)
    #expect(set(rows: 0).pictures == [])
  }

  @Test func nothingLeadsToAPartOfTheFileItself() {
    let addresses = ["cid:picture-1", "data:image/png;base64,AAAA", "a.png", ""]
    let text = set(
      document: Document(
        blocks: addresses.flatMap { address -> [Block] in
          [
            .image(ImageBlock(url: address, alternative: "one")),
            .image(ImageBlock(url: address, alternative: "two", caption: [.text("Seen")])),
            .paragraph([.text("It "), .image(alternative: "three", url: address)]),
          ]
        }))
    #expect(text.links.map(\.url) == ["a.png", "a.png", "a.png"])
    #expect(text.lines.count { $0.text.contains("[") } == 12)
  }

  @Test(arguments: [
    (1600, 800, 40, 20, Size(width: 40, height: 10)), (1600, 800, 200, 8, Size(width: 32, height: 8)),
    (64, 64, 50, 20, Size(width: 8, height: 4)), (24, 24, 50, 20, Size(width: 3, height: 2)),
    (23, 900, 50, 20, nil), (900, 23, 50, 20, nil), (100_000, 24, 50, 20, Size(width: 50, height: 1)),
    (24, 100_000, 50, 20, Size(width: 1, height: 20)), (800, 800, 4, 20, Size(width: 4, height: 2)),
  ])
  func sizesFitAndAreNeverMuchLarger(width: Int, height: Int, columns: Int, rows: Int, expected: Size?) {
    let document = Document(blocks: [.image(ImageBlock(url: "a", alternative: ""))])
    var options = TypesettingOptions(width: columns + 4, measure: columns)
    options.pictureRows = rows
    if columns + 4 < 40 { options.width = columns }
    var typesetter = Typesetter(
      title: nil, document: document, options: options,
      pictures: ["a": PictureSize(width: width, height: height)])
    typesetter.setAll()
    var expected = expected
    // No line is ever narrower than eight cells.
    if columns < 8 { expected = Size(width: 8, height: 4) }
    #expect(typesetter.text.pictures.first?.request.cells == expected)
  }
}
