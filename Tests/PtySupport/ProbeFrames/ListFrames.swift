// A list as a reader sees it, to count what a step in it costs.

import Chance
import Screen

/// Frames of a list with one selected row.
public enum ListFrames {
  /// The list from its first shown row on, the selected row marked; `share` is the part of the width that it takes.
  public static func frame(size: Size, first: Int, selected: Int, width: Int) -> Frame {
    var frame = Frame(size: size)
    put("Unread · probe \(selected + 1)/999", at: 0, in: &frame, width: size.width, role: .bar, over: nil)
    for row in 1..<size.height - 1 {
      let number = first + row - 1
      put(
        title(number), at: row, in: &frame, width: width, role: .headline,
        over: number == selected ? .selection : nil)
    }
    if width < size.width {
      for row in 1..<size.height - 1 {
        frame.put("┃ A paragraph of an article that stays where it is.", x: width, y: row)
      }
    }
    put(
      "Space read on  d done  m mark", at: size.height - 1, in: &frame, width: size.width, role: .status,
      over: nil)
    return frame
  }

  private static func title(_ number: Int) -> String {
    var random = Dice(seed: UInt64(number))
    let words = [
      "parliament", "weather", "бюджет", "football", "market", "election", "новини", "science", "court",
      "film",
    ]
    let text = (0..<8).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    return " ●  \(number % 24):\(10 + number % 50)  Source \(number % 7)   " + text
  }

  private static func put(
    _ text: String, at row: Int, in frame: inout Frame, width: Int, role: Role, over: Role?
  ) {
    frame.fill(Rect(x: 0, y: row, width: width, height: 1), role: role, over: over)
    frame.put(text, x: 0, y: row, width: width, role: role, over: over)
  }
}
