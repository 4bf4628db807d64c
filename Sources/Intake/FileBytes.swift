// Reads a file part by part: never a pipe or a device.

import Formats
import Glibc

/// A file that is open for reading, with its stamp from before it was read.
final class FileBytes {
  /// The largest file that is read when its format needs the whole text, in bytes.
  static let most = Int64(ArticleFormat.mostBytesOfWholeText)
  /// How many bytes are read at a time.
  private static let part = 1 << 20

  /// When it was changed and where it is, and its size.
  let entry: FileEntry
  /// Why reading it ended before its end.
  private(set) var failure: IntakeError?
  /// A hash of all that was read, as `FileOrigin.hash` makes it; only while ``isHashing``.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whether the bytes are hashed as they are read.
  var isHashing = true
  /// How many bytes were read.
  private(set) var count: Int64 = 0
  private let path: String
  private let file: Int32

  /// Opens a file.
  init(path: String) throws(IntakeError) {
    self.path = path
    // What was a file a moment ago may be a pipe now: without O_NONBLOCK opening it would wait for a writer.
    file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .ofSystem(errno, path: path) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      let number = errno
      close(file)
      throw .ofSystem(number, path: path)
    }
    entry = FileEntry(status)
    switch entry.kind {
    case .file: break
    case .folder:
      close(file)
      throw .notAFile(path: path, what: "a folder")
    case .other(let what):
      close(file)
      throw .notAFile(path: path, what: what)
    }
  }

  deinit { close(file) }

  /// The next bytes; nil at the end, or when it cannot be read further and ``failure`` says why.
  func next() -> [UInt8]? {
    let wanted = count == 0 ? min(Self.part, Int(clamping: entry.size) + 1) : Self.part
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let got = read(file, buffer.baseAddress?.advanced(by: filled), wanted - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { problem = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    if problem != 0 { failure = .ofSystem(problem, path: path) }
    if bytes.isEmpty || failure != nil { return nil }
    count += Int64(bytes.count)
    if isHashing { for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return bytes
  }

  /// Begins to understand the file; the error names it.
  func reader(name: String) throws -> FileReader {
    do {
      let reader = try FileReader(ByteSource(name: name) { self.next() })
      if let failure { throw failure }
      if !reader.isStreamed, entry.size > Self.most {
        throw IntakeError.tooLarge(path: path, bytes: entry.size)
      }
      return reader
    } catch let error as FormatError {
      if let failure { throw failure }
      if entry.size > Self.most { throw IntakeError.tooLarge(path: path, bytes: entry.size) }
      throw error
    }
  }
}
