// An article with its whole page in place of its text.

import Articles
import Intake

extension StoredArticle {
  /// Reads its file once more and takes all that the page there says for its text.
  ///
  /// Throws what reading does, and a `CommandProblem` for an article that was found on no page.
  nonisolated mutating func readWholePage() throws {
    guard let path, let page = try ArticleFile.wholePage(path: path) else {
      throw CommandProblem(
        "“\(article.title)” is all that its file has: it was not found on a saved web page.")
    }
    article.body = page
    article.related = []
    article.attachments = []
  }
}
