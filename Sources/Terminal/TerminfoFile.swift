// Finds the compiled description of a terminal where ncurses would.

import CNcurses

/// A compiled terminal description on disk (term(5)).
enum TerminfoFile {
  /// The bytes of a terminal's description; nil when it is nowhere.
  static func find(_ name: String) -> [UInt8]? {
    guard let first = name.utf8.first, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let letter = String(decoding: [first], as: UTF8.self)
    for directory in directories {
      // Some systems name the inner folder by the letter, some by its code.
      for folder in [letter, String(first, radix: 16)] {
        if let bytes = read("\(directory)/\(folder)/\(name)") { return bytes }
      }
    }
    return nil
  }

  private static var directories: [String] {
    let system = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/local/share/terminfo"]
    let listed = environment("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
    let own = [environment("TERMINFO"), environment("HOME").map { $0 + "/.terminfo" }].compactMap(\.self)
    return own + listed + system
  }

  /// A whole small file; nil when it is missing or no description could be that long.
  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    let limit = 32_768
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    return bytes.isEmpty || bytes.count > limit ? nil : bytes
  }
}
