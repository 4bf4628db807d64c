// The pictures of a document that stand alone.

import Articles

extension Document {
  /// Their addresses, in order, each once.
  nonisolated var pictureAddresses: [String] {
    var known: Set<String> = []
    return blocks.pictureAddresses.filter { known.insert($0).inserted }
  }
}

extension [Block] {
  fileprivate nonisolated var pictureAddresses: [String] {
    flatMap { block -> [String] in
      switch block {
      case .image(let image): image.url.isEmpty ? [] : [image.url]
      case .quote(let blocks), .footnote(_, let blocks): blocks.pictureAddresses
      case .list(let list): list.items.flatMap(\.blocks.pictureAddresses)
      case .heading, .paragraph, .caption, .code, .table, .rule: []
      }
    }
  }
}
