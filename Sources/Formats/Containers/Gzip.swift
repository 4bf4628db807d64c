// What gzip has packed, unpacked by zlib (RFC 1952), never to more than a bound.

import CZlib

/// Unpacks gzip files.
enum Gzip {
  /// Whether bytes begin like a gzip file.
  static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// What a gzip file holds, as far as it is whole; nil when it is none or holds more than `most` bytes.
  static func unpacked(_ bytes: [UInt8], most: Int) -> [UInt8]? {
    var stream = z_stream()
    guard gzip_begin(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    return bytes.withUnsafeBufferPointer { source in
      // zlib reads from here and, in spite of its type, does not write.
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(clamping: source.count)
      while true {
        let status = next(&stream, into: &output)
        if output.count > most { return nil }
        switch status {
        case Z_OK: continue
        // One file may be several, one behind the other.
        case Z_STREAM_END where stream.avail_in > 0 && inflateReset(&stream) == Z_OK: continue
        default: return output.isEmpty ? nil : output
        }
      }
    }
  }

  /// Unpacks the next part; gives what zlib says of it.
  private static func next(_ stream: inout z_stream, into output: inout [UInt8]) -> CInt {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { part in
      stream.next_out = part.baseAddress
      stream.avail_out = UInt32(part.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      output += part[..<(part.count - Int(stream.avail_out))]
      return status
    }
  }
}
