// The pictures that the file of an article holds besides its text: parts of MHTML and of web archives, and what a page has embedded.

/// A file as a place of pictures.
public struct StoredPictures: Sendable {
  private enum Container {
    case page
    case mail([MIMEPart])
    case archive
  }

  private let bytes: [UInt8]
  private let container: Container

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
      container = .archive
    } else if MHTML.isLikely(bytes) {
      container = .mail(MHTML.parts(bytes))
    } else {
      container = .page
    }
    self.bytes = bytes
  }

  /// The bytes of the picture at an address; nil when the file holds none.
  public func picture(_ address: String) -> [UInt8]? {
    switch container {
    case .page: return EmbeddedPicture.picture(address, in: bytes)
    case .mail(let parts):
      let name = address.hasPrefix("cid:") ? "<" + address.dropFirst(4) + ">" : nil
      let part = parts.first {
        $0.fields["content-location"] == address || name != nil && $0.fields["content-id"] == name
      }
      return part?.decoded ?? MHTML(bytes).flatMap { EmbeddedPicture.picture(address, in: $0.bytes) }
    case .archive:
      return WebArchive.resource(address, in: bytes)
        ?? WebArchive(bytes).flatMap { EmbeddedPicture.picture(address, in: $0.bytes) }
    }
  }
}
