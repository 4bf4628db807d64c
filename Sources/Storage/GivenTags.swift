// The tags that come with an article: those of its file as it is now, and those of every import that it came with.

import Articles

/// Tags not put by hand.
struct GivenTags: Sendable {
  /// All of them, each once.
  let all: [Tag]
  /// Those that imports gave.
  let ofImports: [Tag]

  /// The tags of an arrival, with those of earlier imports as the library's column keeps them.
  init(_ arrival: Arrival, earlierImports: String = "[]") {
    var imports = TagTable.tags(ofColumn: earlierImports)
    for tag in arrival.importTags where !imports.contains(tag) { imports.append(tag) }
    ofImports = imports
    all = arrival.givenTags + imports.filter { !arrival.givenTags.contains($0) }
  }

  /// All of them as the library's column keeps them.
  var column: String { TagTable.column(all) }

  /// Those that imports gave as the library's column keeps them.
  var importsColumn: String { TagTable.column(ofImports) }
}
