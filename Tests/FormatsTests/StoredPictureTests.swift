// Pictures within the file of an article: what its body says of them, and how they are found again.

import Articles
import Chance
import Foundation
import Testing

@testable import Formats

@Suite struct StoredPictureTests {
  private static let picture = (0..<6000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 3) }
  private static let data = "data:image/jpeg;base64," + Data(picture).base64EncodedString()

  private func html(_ image: String) -> String {
    let words =
      "<p>The harbour board has voted to keep all four ferries running through the winter, ending weeks of worry on the outer islands.</p>"
    return
      "<!doctype html><title>Ferries</title><article><h1>Ferries</h1>\(words)\(image)\(words)\(words)\(words)</article>"
  }

  private func document(_ file: [UInt8], _ name: String) throws -> (body: String, pictures: [ImageBlock]) {
    let body = try #require(ArticleFormat.read(SourceFile(bytes: file, name: name)).articles.first).article
      .body
    let pictures = BodyFormat.document(of: body).blocks.compactMap { block in
      if case .image(let image) = block { image } else { nil }
    }
    return (body.text, pictures)
  }

  @Test func embeddedPicturesAreNamedAndFoundAgain() throws {
    let other = Self.data.replacing("image/jpeg", with: "image/png").replacing("AAc", with: "BBc")
    let file = Array(html("<img src='\(other)' alt=Two><img src=\"\(Self.data)\" alt='A boat'>").utf8)
    let (body, pictures) = try document(file, "a.html")
    #expect(pictures.map(\.alternative) == ["Two", "A boat"])
    #expect(body.utf8.count < 2000, "the body does not hold them again")
    #expect(StoredPictures.mayHold(pictures[1].url, name: "a.html"))
    #expect(StoredPictures(file).picture(pictures[1].url) == Self.picture)
    #expect(StoredPictures(file).picture(pictures[0].url)?.isEmpty == false)
    #expect(StoredPictures(file).picture(pictures[0].url) != Self.picture)
    // Read from its own body again it is named the same.
    #expect(HTMLBody.document(of: body).blocks.contains(.image(pictures[1])))
    let changed = Array(html("<img src='\(other)'>").utf8)
    #expect(StoredPictures(changed).picture(pictures[1].url) == nil, "no longer there")
  }

  @Test(arguments: [
    "<img alt=boat src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEA'>",
    "<img alt=boat src='\(data.replacing(";base64", with: ""))'>",
    "<img alt=boat src='\(data.replacing("image/jpeg", with: "text/html"))'>",
  ])
  func otherAddressesOfDataAreNone(image: String) throws {
    #expect(try document(Array(html(image).utf8), "a.html").pictures.map(\.url) == [""])
  }

  @Test func aPictureThatAScriptWouldLoadGoesBefore() throws {
    let image = "<img src='\(Self.data)' data-src='https://a.example/large.jpg' alt=boat>"
    #expect(
      try document(Array(html(image).utf8), "a.html").pictures.map(\.url) == ["https://a.example/large.jpg"])
  }

  @Test func partsOfMailAreFound() throws {
    let address = "https://a.example/boat.jpg"
    let page = html("<img src='\(address)' alt=One><img src='cid:two@a.example' alt=Two>")
    let base64 = Data(Self.picture).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn,
    ])
    let file = """
      From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r
      --b\r\nContent-Type: text/html\r\nContent-Location: https://a.example/\r\n\r\n\(page)\r
      --b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Location: \(address)\r\n\r\n\(base64)\r
      --b\r\nContent-Type: image/jpeg\r\nContent-ID: <two@a.example>\r\nContent-Transfer-Encoding: base64\r\n\r\n\(base64)\r
      --b--\r\n
      """
    let (_, pictures) = try document(Array(file.utf8), "a.mhtml")
    #expect(pictures.map(\.url) == [address, "cid:two@a.example"])
    let stored = StoredPictures(Array(file.utf8))
    for picture in pictures {
      #expect(StoredPictures.mayHold(picture.url, name: "A.MHTML"))
      #expect(stored.picture(picture.url) == Self.picture)
    }
    #expect(stored.picture("https://a.example/other.jpg") == nil && stored.picture("cid:") == nil)
    #expect(!StoredPictures.mayHold(address, name: "a.html"))
    for count in stride(from: 0, to: file.utf8.count, by: 97) {
      _ = StoredPictures(Array(file.utf8.prefix(count))).picture("cid:two@a.example")
    }
  }

  @Test func resourcesOfWebArchivesAreFound() throws {
    let address = "https://a.example/boat.jpg"
    let archive: [String: Any] = [
      "WebMainResource": [
        "WebResourceData": Data(html("<img src='boat.jpg' alt=One>").utf8),
        "WebResourceURL": "https://a.example/", "WebResourceTextEncodingName": "UTF-8",
      ],
      "WebSubresources": [
        ["WebResourceURL": "https://a.example/a.css", "WebResourceData": Data([1])],
        ["WebResourceURL": address, "WebResourceData": Data(Self.picture)],
      ],
    ]
    let file = Array(
      try PropertyListSerialization.data(fromPropertyList: archive, format: .binary, options: 0))
    #expect(try document(file, "a.webarchive").pictures.map(\.url) == [address])
    #expect(StoredPictures(file).picture(address) == Self.picture)
    #expect(StoredPictures(file).picture("https://a.example/other.jpg") == nil)
    // What harms here ends the run before it could name a seed.
    var random = Dice(seed: 7)
    for _ in 0..<400 {
      var broken = file
      // The table of a property list stands at its end.
      let last = Int.random(in: 1...300, using: &random)
      broken[broken.count - last] = UInt8.random(in: 0...255, using: &random)
      _ = StoredPictures(broken).picture(address)
    }
  }
}
