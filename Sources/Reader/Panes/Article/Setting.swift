// How the reader wants text to be set: from settings to the options of typesetting.

import Settings
import Typesetting

extension Preferences {
  /// The options for a pane of so many cells.
  public func typesetting(width: Int) -> TypesettingOptions {
    var options = TypesettingOptions(width: width, measure: measure, isCentred: centred)
    options.paragraphs = paragraphs == .bestFit ? .bestFit : .greedy
    options.hyphens = hyphenation ? .dictionary(language: hyphenationLanguage) : .soft
    options.isJustified = alignment == .justified
    options.lineSpacing = lineSpacing
    options.hasWords = accessible
    return options
  }
}
