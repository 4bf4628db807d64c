// Pictures of the open article: asked for when they come near the screen, kept while they may be seen again.

import Articles
import Screen
import Typesetting

/// What has become of a picture that was asked for.
enum DrawnPicture: Hashable, Sendable {
  /// It has not come; it never does when it cannot be drawn.
  case asked
  /// It is drawn.
  case drawn(Picture)
}

extension ArticleState {
  /// Most pictures that are kept.
  private static let mostPictures = 60

  /// Forgets the pictures that the text as it is now set does not have.
  mutating func keepPictures() {
    guard !pictures.isEmpty else { return }
    let wanted = Set(text.pictures.map(\.request))
    pictures = pictures.filter { wanted.contains($0.key) }
  }

  /// Forgets the pictures that are far from some lines when there are too many.
  fileprivate mutating func forgetPictures(far lines: Range<Int>) {
    guard pictures.count > Self.mostPictures else { return }
    let near = Set(text.pictures.filter { $0.lines.overlaps(lines) }.map(\.request))
    pictures = pictures.filter { near.contains($0.key) }
  }
}

extension State {
  /// Rows that a picture takes at most in a pane of so many: half of them, so that text is always seen beside it.
  static func pictureRows(pane height: Int) -> Int { height < 8 ? 0 : min(20, height / 2) }

  /// True when the open article has pictures that can be shown.
  var hasPictures: Bool { article?.text.pictures.isEmpty == false }

  /// Asks for the pictures on the screen and a page before and after, that were not asked for yet.
  mutating func wantPictures() -> [Effect] {
    guard let open = article, layout.article != nil, awaited?.id ?? open.id == open.id else { return [] }
    let near = open.top - articleRows..<open.top + 2 * articleRows
    var wanted: [PictureRequest] = []
    for picture in open.text.pictures where picture.lines.overlaps(near) {
      if open.pictures[picture.request] == nil, !wanted.contains(picture.request) {
        wanted.append(picture.request)
      }
    }
    guard !wanted.isEmpty else { return [] }
    article?.forgetPictures(far: near)
    for request in wanted { article?.pictures[request] = .asked }
    return [.drawPictures(open.id, wanted)]
  }

  /// Takes in a picture; one that the text does not have any more is dropped.
  mutating func drawn(_ picture: Picture, _ request: PictureRequest, of id: ArticleID) {
    guard article?.id == id, article?.pictures[request] == .asked else { return }
    article?.pictures[request] = .drawn(picture)
  }
}
