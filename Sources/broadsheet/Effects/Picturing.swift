// Pictures of the open article: found beside its file, drawn behind, one after another.

import Articles
import Reader
import Screen
import Typesetting

extension Hands {
  /// Draws pictures of the article in the pane; those that cannot be drawn are not spoken of.
  func drawPictures(of id: ArticleID, _ requests: [PictureRequest]) {
    guard let look = front.pictures(), let document = openDocument, document.stored.id == id,
      let folder = document.stored.path.flatMap({ PictureFolder(article: $0) })
    else { return }
    for request in requests {
      pictures.add { [self] in
        if let picture = await Self.draw(request, from: folder, look), !Task.isCancelled {
          answer(.picture(id, request, picture))
        }
      }
    }
  }

  @concurrent private static func draw(
    _ request: PictureRequest, from folder: PictureFolder, _ look: PictureLook
  ) async -> Picture? {
    guard let file = folder.file(request.url) else { return nil }
    return await PictureProgram.draw(file, cells: request.cells, look: look)
  }
}
