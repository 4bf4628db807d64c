// The words of the index that begin as a half-typed word does.

import GRDB

/// Looks up words of the full-text index.
enum SearchWords {
  /// Of so many words at most each is looked for by itself; more are left to the index.
  static let most = 16
  /// The index keeps all beginnings of up to so many letters as words of their own.
  static let keptBeginning = 3

  /// Makes the table of words on a connection; it is a view of the index and holds nothing.
  ///
  /// A row is one place of one word: the first row from a word on is found without the word's other places.
  static func prepare(_ db: Database) throws {
    try db.execute(sql: "CREATE VIRTUAL TABLE temp.searchWord USING fts5vocab(main, search, instance)")
  }

  /// The statement that finds the first word at or after a text.
  static let sql = "SELECT term FROM temp.searchWord WHERE term >= ? LIMIT 1"

  /// The words that begin with a text, itself too when it is one; nil when the index is to look for the beginning.
  ///
  /// The index answers a beginning that it does not keep by gathering all matches of all its words before the first is
  /// told, which costs time and memory by how common they are. Words that are named are followed from match to match.
  static func beginning(with text: String, _ db: Database) throws -> [String]? {
    if text.unicodeScalars.count <= keptBeginning { return nil }
    let statement = try db.cachedStatement(sql: sql)
    var words: [String] = []
    var next = text
    while let word = try String.fetchOne(statement, arguments: [next]), word.utf8.starts(with: text.utf8) {
      if words.count == most { return nil }
      words.append(word)
      // No word holds a control character: this is the first text after the word.
      next = word + "\u{1}"
    }
    return words
  }
}
