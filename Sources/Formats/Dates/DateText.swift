// Dates as feeds write them, read from bytes.

/// Reads the dates of feeds.
enum DateText {
  /// The moment of a written date in Unix seconds; nil when it is none.
  static func seconds(of text: String) -> Int64? {
    WrittenDate(text[...])?.date.unixSeconds
  }
}
