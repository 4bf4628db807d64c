// A compiled terminal description, taken apart and put together again.

/// The parts of a compiled terminal description, as term(5) gives them.
///
/// Reads numbers of 16 and 32 bits; writes 32, which ncurses 6.1 and later read.
struct CompiledEntry {
  /// Names and flags, as they are.
  private var names: [UInt8]
  private var flags: [UInt8]
  /// Numbers in the order of term.h; negative where absent.
  var numbers: [Int32]
  /// Strings in the order of term.h, without their final zero; nil where absent.
  var strings: [[UInt8]?]
  private var extendedFlags: [(name: [UInt8], value: UInt8)]
  private var extendedNumbers: [(name: [UInt8], value: Int32)]
  private var extendedStrings: [(name: [UInt8], value: [UInt8]?)]

  private static let magic16 = 0o432
  private static let magic32 = 0o1036

  /// What a description begins with: how long its parts are.
  struct Header {
    let names, flags, numbers, strings, table: Int

    /// Reads it, and sets the size of the numbers that follow; nil when the bytes are no description.
    init?(_ reader: inout EntryReader) {
      guard let magic = reader.short(), magic == magic16 || magic == magic32, let names = reader.short(),
        let flags = reader.short(), let numbers = reader.short(), let strings = reader.short(),
        let table = reader.short(), min(names, flags, numbers, strings, table) >= 0
      else { return nil }
      reader.wideNumbers = magic == magic32
      (self.names, self.flags, self.numbers, self.strings, self.table) = (
        names, flags, numbers, strings, table
      )
    }
  }

  /// Takes a description apart; nil when the bytes are not one.
  init?(_ bytes: [UInt8]) {
    var reader = EntryReader(bytes: bytes)
    guard let header = Header(&reader), let names = reader.take(header.names),
      let flags = reader.take(header.flags)
    else { return nil }
    reader.align()
    guard let numbers = reader.numbers(header.numbers), let offsets = reader.shorts(header.strings),
      let table = reader.take(header.table)
    else { return nil }
    self.names = names
    self.flags = flags
    self.numbers = numbers
    strings = offsets.map { Self.string(in: table, at: $0) }
    extendedFlags = []
    extendedNumbers = []
    extendedStrings = []
    reader.align()
    readExtensions(&reader)
  }

  /// Adds a flag of the extended kind, if it is not there.
  mutating func addFlag(_ name: String) {
    let name = Array(name.utf8)
    guard !extendedFlags.contains(where: { $0.name == name }) else { return }
    extendedFlags.append((name, 1))
  }

  /// The description put together.
  var bytes: [UInt8] {
    var table: [UInt8] = []
    let offsets = strings.map { Self.append($0, to: &table) }
    var writer = EntryWriter()
    for count in [Self.magic32, names.count, flags.count, numbers.count, strings.count, table.count] {
      writer.short(count)
    }
    writer.bytes += names + flags
    writer.align()
    numbers.forEach { writer.number($0) }
    offsets.forEach { writer.short($0) }
    writer.bytes += table
    writer.align()
    writeExtensions(&writer)
    return writer.bytes
  }

  private mutating func readExtensions(_ reader: inout EntryReader) {
    guard let flagCount = reader.short(), let numberCount = reader.short(), let stringCount = reader.short(),
      reader.short() != nil, let tableSize = reader.short(), let flags = reader.take(flagCount)
    else { return }
    reader.align()
    let nameCount = flagCount + numberCount + stringCount
    guard let numbers = reader.numbers(numberCount), let offsets = reader.shorts(stringCount),
      let nameOffsets = reader.shorts(nameCount), let table = reader.take(tableSize)
    else { return }
    let values = offsets.map { Self.string(in: table, at: $0) }
    // Names lie behind the values, and their places count from there.
    let start = values.reduce(0) { $0 + ($1.map { $0.count + 1 } ?? 0) }
    let names = nameOffsets.compactMap { Self.string(in: table, at: $0 + start) }
    guard names.count == nameCount else { return }
    extendedFlags = Array(zip(names, flags)).map { ($0, $1) }
    extendedNumbers = Array(zip(names.dropFirst(flagCount), numbers)).map { ($0, $1) }
    extendedStrings = Array(zip(names.dropFirst(flagCount + numberCount), values)).map { ($0, $1) }
  }

  private func writeExtensions(_ writer: inout EntryWriter) {
    var values: [UInt8] = []
    let offsets = extendedStrings.map { Self.append($0.value, to: &values) }
    var nameTable: [UInt8] = []
    let nameOffsets =
      (extendedFlags.map(\.name) + extendedNumbers.map(\.name) + extendedStrings.map(\.name))
      .map { Self.append($0, to: &nameTable) }
    let present = extendedStrings.count { $0.value != nil }
    for count in [
      extendedFlags.count, extendedNumbers.count, extendedStrings.count, present + nameOffsets.count,
      values.count + nameTable.count,
    ] { writer.short(count) }
    writer.bytes += extendedFlags.map(\.value)
    writer.align()
    extendedNumbers.forEach { writer.number($0.value) }
    (offsets + nameOffsets).forEach { writer.short($0) }
    writer.bytes += values + nameTable
  }

  private static func string(in table: [UInt8], at offset: Int) -> [UInt8]? {
    guard offset >= 0, offset < table.count else { return nil }
    return Array(table[offset...].prefix { $0 != 0 })
  }

  private static func append(_ string: [UInt8]?, to table: inout [UInt8]) -> Int {
    guard let string else { return -1 }
    defer { table += string + [0] }
    return table.count
  }
}
