// Dates as feeds write them, read from bytes.

/// Reads the dates of feeds.
enum DateText {
  /// The moment of a written date in Unix seconds; nil when it is none.
  ///
  /// The forms that standards give are read at once from the bytes, all others are searched for as in any text.
  static func seconds(of text: String) -> Int64? {
    var text = text
    let quick = text.withUTF8 { bytes -> Int64? in
      var reader = StandardDate(bytes)
      return reader.seconds()
    }
    return quick ?? WrittenDate(text[...])?.date.unixSeconds
  }
}
