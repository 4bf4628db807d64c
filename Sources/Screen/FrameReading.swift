// A frame read back as text: what stands in it, and in which roles.

extension Frame {
  /// A row's text without trailing spaces; empty outside the frame.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    var text = ""
    for cell in rows[row] { text += cell.text }
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }

  /// All rows, each without trailing spaces, each ended by a line feed.
  public var plainText: String { (0..<size.height).map { text(row: $0) + "\n" }.joined() }

  /// The roles of each row that has another than `text`: runs as `role*cells`, a role laid over it after `+`.
  public var rolesText: String {
    (0..<size.height).compactMap { roles(row: $0).map { $0 + "\n" } }.joined()
  }

  private func roles(row: Int) -> String? {
    var runs: [(name: String, cells: Int)] = []
    for cell in rows[row] {
      let name = cell.role.rawValue + (cell.over.map { "+" + $0.rawValue } ?? "")
      if runs.last?.name == name { runs[runs.count - 1].cells += 1 } else { runs.append((name, 1)) }
    }
    if runs.allSatisfy({ $0.name == Role.text.rawValue }) { return nil }
    return "\(row): " + runs.map { "\($0.name)*\($0.cells)" }.joined(separator: " ")
  }
}
