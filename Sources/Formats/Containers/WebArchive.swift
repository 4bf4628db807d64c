// A page saved by Safari: a binary property list of a main resource, which is the page, and of others.

/// A page out of a `.webarchive` file.
struct WebArchive {
  /// The page's bytes.
  let bytes: [UInt8]
  /// Where it was saved from.
  let address: String?
  /// The name of its encoding.
  let charset: String?

  /// Whether bytes begin like a binary property list.
  static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "bplist00".utf8) }

  /// Reads a file; nil when it is no web archive or lies about its own parts.
  init?(_ bytes: [UInt8]) {
    guard let list = PropertyList(bytes), let main = list.value("WebMainResource", of: list.top),
      let data = list.value("WebResourceData", of: main).flatMap(list.data)
    else { return nil }
    self.bytes = data
    address = list.value("WebResourceURL", of: main).flatMap(list.text)
    charset = list.value("WebResourceTextEncodingName", of: main).flatMap(list.text)
  }

  /// What a file has saved besides its page, by addresses.
  struct Resources: Sendable {
    /// Names that are looked at in all: one may be that of many, and as long as the file.
    private static let mostNames = 8 << 20

    fileprivate let list: PropertyList
    private var data: [String: Int] = [:]

    /// Finds what a file has saved; nil when it is no web archive.
    init?(_ bytes: [UInt8]) {
      guard let list = PropertyList(bytes), let others = list.value("WebSubresources", of: list.top) else {
        return nil
      }
      self.list = list
      var named = 0
      for item in list.items(of: others) where named < Self.mostNames {
        guard let address = list.value("WebResourceURL", of: item).flatMap(list.text) else { continue }
        named += address.utf8.count + 100
        if data[address] == nil { data[address] = list.value("WebResourceData", of: item) }
      }
    }

    /// The bytes saved from an address; nil when there are none.
    func bytes(at address: String) -> [UInt8]? { data[address].flatMap(list.data) }
  }
}

/// A binary property list, read in place; every length and offset is checked against what there is.
private struct PropertyList: Sendable {
  private let bytes: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  private let table: Int
  /// The topmost object.
  let top: Int

  init?(_ bytes: [UInt8]) {
    guard WebArchive.isLikely(bytes), bytes.count >= 40 else { return nil }
    self.bytes = bytes
    let trailer = bytes.count - 32
    offsetSize = Int(bytes[trailer + 6])
    referenceSize = Int(bytes[trailer + 7])
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = PropertyList.number(bytes, trailer + 8, 8),
      let top = PropertyList.number(bytes, trailer + 16, 8),
      let table = PropertyList.number(bytes, trailer + 24, 8), count > 0, top < count, table < trailer,
      count <= (trailer - table) / offsetSize
    else { return nil }
    (self.count, self.top, self.table) = (count, top, table)
  }

  /// A number of some bytes, the highest first; nil beyond what there is, or when it is no sensible size.
  private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> Int? {
    guard start >= 0, size <= 8, start <= bytes.count - size else { return nil }
    var value: UInt64 = 0
    for byte in bytes[start..<(start + size)] { value = value << 8 | UInt64(byte) }
    return value <= UInt64(Int32.max) ? Int(value) : nil
  }

  /// The kind of an object, its length, and where its content begins.
  private func head(_ object: Int) -> (kind: UInt8, length: Int, start: Int)? {
    guard object < count, let place = PropertyList.number(bytes, table + object * offsetSize, offsetSize),
      place < table
    else { return nil }
    let mark = bytes[place]
    let small = Int(mark & 15)
    if small < 15 { return (mark >> 4, small, place + 1) }
    guard place + 1 < table, bytes[place + 1] >> 4 == 1 else { return nil }
    let size = 1 << Int(bytes[place + 1] & 3)
    guard let length = PropertyList.number(bytes, place + 2, size) else { return nil }
    return (mark >> 4, length, place + 2 + size)
  }

  /// The value of a key of a dictionary.
  func value(_ key: String, of object: Int) -> Int? {
    guard let head = head(object), head.kind == 13, head.length <= 10_000,
      head.start + head.length * 2 * referenceSize <= table
    else { return nil }
    for place in 0..<head.length {
      guard let name = PropertyList.number(bytes, head.start + place * referenceSize, referenceSize),
        text(name) == key
      else {
        continue
      }
      return PropertyList.number(bytes, head.start + (head.length + place) * referenceSize, referenceSize)
    }
    return nil
  }

  /// The objects of an array.
  func items(of object: Int) -> [Int] {
    guard let head = head(object), head.kind == 10, head.length <= 10_000,
      head.start + head.length * referenceSize <= table
    else { return [] }
    return (0..<head.length).compactMap {
      PropertyList.number(bytes, head.start + $0 * referenceSize, referenceSize)
    }
  }

  /// The bytes of a piece of data.
  func data(_ object: Int) -> [UInt8]? {
    guard let head = head(object), head.kind == 4, head.length <= table - head.start else { return nil }
    return Array(bytes[head.start..<(head.start + head.length)])
  }

  /// A text, in ASCII or in UTF-16.
  func text(_ object: Int) -> String? {
    guard let head = head(object), head.length <= 1_000_000 else { return nil }
    if head.kind == 5, head.length <= table - head.start {
      return String(decoding: bytes[head.start..<(head.start + head.length)], as: UTF8.self)
    }
    guard head.kind == 6, head.length * 2 <= table - head.start else { return nil }
    let units = (0..<head.length).map {
      UInt16(bytes[head.start + $0 * 2]) << 8 | UInt16(bytes[head.start + $0 * 2 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
