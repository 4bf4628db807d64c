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
        guard let file = await Self.file(request, in: folder), !Task.isCancelled else { return }
        var picture: Picture?
        if let form = look.pixels,
          let pixels = await PictureProgram.pixels(file, cells: request.cells, form: form)
        {
          if Task.isCancelled { return }
          picture = await front.show(pixels, request.cells)
        }
        if picture == nil {
          picture = await PictureProgram.draw(file, cells: request.cells, look: look)
        }
        if let picture, !Task.isCancelled { answer(.picture(id, request, picture)) }
      }
    }
  }

  @concurrent private static func file(
    _ request: PictureRequest, in folder: PictureFolder
  ) async -> PictureFile? { folder.file(request.url) }
}
