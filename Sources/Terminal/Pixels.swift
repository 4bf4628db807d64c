// A picture in pixels, for terminals that show those.

/// Pixels of red, green, blue and alpha, a byte each, row by row from the top.
public struct Pixels: Hashable, Sendable {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// Four bytes a pixel.
  public let bytes: [UInt8]

  /// Makes a picture; nil when there are not as many bytes as it has to have.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard width > 0, height > 0, width <= 1 << 14, height <= 1 << 14, bytes.count == 4 * width * height else {
      return nil
    }
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
