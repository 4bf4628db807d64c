// Which files an article's pictures may be: those below its own folder, and no others.

import Articles
import Formats
import Foundation
import Testing
import Typesetting

@testable import broadsheet

@Suite struct PictureFolderTests {
  private let size = PictureSize(width: 100, height: 50)

  /// A folder `news` with an article in it, and a secret beside.
  private func stand() throws -> (stand: PictureStand, folder: PictureFolder) {
    let stand = try PictureStand()
    let picture = PictureFiles.png(100, 50)
    try stand.write("secret.png", picture)
    try stand.write("news/article.html", [])
    try stand.write("news/pics/a.png", picture)
    try stand.write("news/pics/with space.png", picture)
    try stand.write("news/pics/odd%20name.png", picture)
    try stand.write("news/article_files/saved(1).png", picture)
    try stand.write("news/article-Dateien/gesichert.png", picture)
    try stand.write("news/other_files/theirs.png", picture)
    return (stand, try #require(PictureFolder(article: "\(stand.path)/news/article.html")))
  }

  @Test(arguments: [
    "pics/a.png", "./pics/a.png", "pics/./a.png", "pics//a.png", "pics/with%20space.png",
    "pics/with space.png", "pics/odd%20name.png", "pics/a.png?width=300#top", "article_files/saved(1).png",
    "article_files/saved%281%29.png", "https://paper.example/2026/article_files/saved(1).png",
    "http://cdn.paper.example/large/saved(1).png?w=900",
    "https://paper.example/2026/article-Dateien/gesichert.png",
  ])
  func whatIsStoredIsFound(address: String) throws {
    let (stand, folder) = try stand()
    #expect(folder.sizes([address])[address] == size)
    #expect(folder.file(address) != nil)
    withExtendedLifetime(stand) {}
  }

  @Test(arguments: [
    "../secret.png", "pics/../../secret.png", "%2e%2e/secret.png", "%2E%2E%2Fsecret.png", "..%2fsecret.png",
    "pics/%2e%2e/%2e%2e/secret.png", "out/secret.png", "out.png", "inward/../../secret.png",
    "file://SECRET", "FILE:///SECRET", "SECRET", "//SECRET", "/SECRET", "%2FSECRET", "ftp://a.example/a.png",
    "javascript:a.png", "pipe.png", "zero.png", "/dev/zero", "pics", "", ".", "..", "/", "?", "#", "%", "%00",
    "pics/a.png\u{0}", "pics/a.png%00", "huge.png", "empty.png", "text.png", "gone.png",
    "https://paper.example/other_files/theirs.png",
    "https://paper.example/article_files/..%2f..%2fsecret.png",
    "https://paper.example/%2e%2e", "https://saved(1).png", "https://paper.example/..", "http:saved(1).png",
  ])
  func nothingElseIs(address: String) throws {
    let (stand, folder) = try stand()
    try stand.link("news/out.png", to: "../secret.png")
    try stand.link("news/out", to: "..")
    try stand.link("news/inward", to: "pics")
    try stand.link("news/zero.png", to: "/dev/zero")
    try stand.write("news/empty.png", [])
    try stand.write("news/text.png", Array("no picture, whatever its name says".utf8))
    let huge = try stand.write("news/huge.png", PictureFiles.png(100, 50))
    #expect(truncate(huge, off_t(PictureFile.largest) + 1) == 0)
    #expect(mkfifo("\(stand.path)/news/pipe.png", 0o600) == 0)
    let address = address.replacing("SECRET", with: stand.path + "/secret.png")
    #expect(folder.sizes([address])[address] == nil)
    if address != "text.png" { #expect(folder.file(address) == nil) }
  }

  @Test func linksThatStayWithinAreFollowed() throws {
    let (stand, folder) = try stand()
    try stand.link("news/in.png", to: "pics/a.png")
    try stand.link("news/inward", to: "pics")
    #expect(folder.sizes(["in.png", "inward/a.png"]) == ["in.png": size, "inward/a.png": size])
    // Broadsheet keeps real paths; what lies on another by a link is the same folder.
    try stand.link("paper", to: "news")
    #expect(
      PictureFolder(article: "\(stand.path)/paper/article.html")?.sizes(["pics/a.png"]) == [
        "pics/a.png": size
      ])
  }

  @Test func aFileThatIsAnotherMeanwhileIsNotOpened() throws {
    let (stand, _) = try stand()
    let real = "\(stand.path)/news/pics/a.png"
    #expect(PictureFile(realPath: real) != nil)
    try FileManager.default.moveItem(atPath: "\(stand.path)/news/pics", toPath: "\(stand.path)/news/old")
    try FileManager.default.createDirectory(
      atPath: "\(stand.path)/elsewhere", withIntermediateDirectories: true)
    try stand.write("elsewhere/a.png", PictureFiles.png(1, 1))
    try stand.link("news/pics", to: "../elsewhere")
    #expect(PictureFile(realPath: real) == nil)
  }

  @Test func picturesWithinTheArticlesOwnFileAreFound() throws {
    let stand = try PictureStand()
    let picture = PictureFiles.png(100, 50) + (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let words = "<p>The harbour board has voted to keep all four ferries running through the winter.</p>"
    let html =
      "<!doctype html><title>Boats</title><article>\(words)<img alt=boat src='data:image/png;base64,\(Data(picture).base64EncodedString())'>\(words)\(words)\(words)</article>"
    let path = try stand.write("page.html", Array(html.utf8))
    let body = try #require(
      ArticleFormat.read(SourceFile(bytes: Array(html.utf8), name: path)).articles.first
    ).article.body
    let address = try #require(BodyFormat.document(of: body).pictureAddresses.first)
    let folder = try #require(PictureFolder(article: path))
    #expect(folder.sizes([address, "gone.png"]) == [address: size])
    #expect(folder.file(address)?.bytes == picture)
    try FileManager.default.removeItem(atPath: path)
    #expect(folder.sizes([address]) == [:] && folder.file(address) == nil)
  }

  @Test(arguments: ["", "/", "article.html", "/article.html", "/no/such/folder/article.html", "/tmp/"])
  func anArticleWithoutAFolderHasNone(path: String) { #expect(PictureFolder(article: path) == nil) }

  @Test func picturesWithinAddressesAreRead() throws {
    let (stand, folder) = try stand()
    let text = Data(PictureFiles.png(100, 50) + Array(repeating: 7, count: 3000)).base64EncodedString()
    for start in ["data:image/png;base64,", "DATA:image/x;charset=a;BASE64,"] {
      #expect(folder.sizes([start + text])[start + text] == size)
      #expect(try #require(folder.file(start + text)).size == size)
    }
    #expect(DataAddress.picture("data:image/png;base64," + text)?.count == 3029)
    for other in [
      "data:text/html;base64,", "data:image/png,", "data:image/svg+xml;utf8,", "data:image/png;base64",
    ] {
      #expect(folder.sizes([other + text])[other + text] == nil)
    }
    #expect(
      folder.sizes(["data:image/png;base64,"])["data:image/png;base64,"] == nil
        && folder.sizes(["data:image/png;base64,%%%="])["data:image/png;base64,%%%="] == nil)
    withExtendedLifetime(stand) {}
  }
}
