// The pictures that the file of an article holds besides its text: parts of MHTML and of web archives, and what a page has embedded.

/// A file as a place of pictures, taken apart once.
public struct StoredPictures: Sendable {
  /// Parts of the file by their addresses.
  private var parts: [String: MIMEPart] = [:]
  private var archive: WebArchive.Resources?
  /// What the page holds within itself, by the addresses that stand for it.
  private let embedded: EmbeddedPictures

  /// Whether the picture of an address may be within a file of some name, so that it is worth opening.
  public static func mayHold(_ address: String, name: String) -> Bool {
    if address.hasPrefix("cid:") { return true }
    let name = name.lowercased()
    return [".mhtml", ".mht", ".webarchive"].contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
  }

  /// Takes a file apart; never fails, but then there may be nothing in it.
  public init(_ file: [UInt8]) {
    var bytes = file
    if Gzip.isLikely(bytes) { bytes = Gzip.unpacked(bytes, most: ArticleFormat.mostBytesOfWholeText) ?? [] }
    if WebArchive.isLikely(bytes) {
      archive = WebArchive.Resources(bytes)
      embedded = EmbeddedPictures(page: WebArchive(bytes)?.bytes ?? [])
    } else if MHTML.isLikely(bytes) {
      // Of two parts with one name the first is meant.
      for part in MHTML.parts(bytes) {
        if let address = part.fields["content-location"], parts[address] == nil { parts[address] = part }
        if let id = part.fields["content-id"], id.hasPrefix("<"), id.hasSuffix(">") {
          let address = "cid:" + id.dropFirst().dropLast()
          if parts[address] == nil { parts[address] = part }
        }
      }
      embedded = EmbeddedPictures(page: MHTML(bytes)?.bytes ?? [])
    } else {
      embedded = EmbeddedPictures(page: bytes)
    }
  }

  /// The bytes of the picture at an address; nil when the file holds none.
  public func picture(_ address: String) -> [UInt8]? {
    parts[address]?.decoded ?? archive?.bytes(at: address) ?? embedded.picture(address)
  }
}
