// What is met in XML while it is read.

/// Bytes where they lie in a buffer; valid only while they are being handed over.
typealias Run = UnsafeBufferPointer<UInt8>

/// An attribute as it stands in its tag, references unresolved.
struct XMLAttribute {
  /// Its name with its prefix.
  let name: Run
  /// Its value, without quotation marks.
  let value: Run
}

/// What takes the parts of an XML text, in order; runs are valid for the length of the call.
protocol XMLEvents {
  /// A tag opens an element; one that is empty closes at once.
  mutating func open(_ name: Run, _ attributes: [XMLAttribute])
  /// A tag closes an element; nothing says that it was open.
  mutating func close(_ name: Run)
  /// Text with its references unresolved; a text may come in several parts.
  mutating func text(_ run: Run)
  /// Text that is meant as it stands: a CDATA section, a bare `<`.
  mutating func literal(_ run: Run)
  /// The document type declares an entity, its value unresolved.
  mutating func entity(_ name: Run, _ value: Run)
}

extension Run {
  /// A part of the run.
  @inline(__always)
  func part(_ start: Int, _ end: Int) -> Run { Run(rebasing: self[start..<end]) }

  /// The run as text; what is no UTF-8 becomes U+FFFD.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether it is these ASCII letters, whatever their case.
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where (self[index] | 0x20) != (word.utf8Start[index] | 0x20) { return false }
    return true
  }
}
