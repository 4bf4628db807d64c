// A reading as JSON, for `inspect --json`: a JSON Feed 1.1 object with a few keys more.

import Articles

/// What a file was read as, in one JSON object.
///
/// Keys are those of JSON Feed 1.1 and `kind`, `format`, `encoding`; what is not known is left out. `fileName` is told as the
/// feed's title when the file has several articles.
public func inspection(of reading: Reading, fileName: String) -> String {
  "{}"
}
