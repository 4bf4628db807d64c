// Where the pictures of an article may be: in the folder of its own file and below, and within its addresses.

import Formats
import Glibc
import Typesetting

/// Finds the files of an article's pictures.
///
/// An address can only lead to what lies below the folder of the article's file: not up, not to an absolute path, not through
/// a link that leads out.
nonisolated struct PictureFolder: Sendable {
  /// The folder's real path.
  private let folder: String
  /// The name of the article's file.
  private let article: String
  /// That without its suffix.
  private let name: String

  /// The pictures of an article whose file has this path; nil when that is not there.
  init?(article path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, let last = parts.last, !last.isEmpty,
      let real = Self.realPath(parts.dropLast().joined(separator: "/")), real != "/"
    else { return nil }
    folder = real
    article = String(last)
    name = String(last.lastIndex(of: ".").map { last[..<$0] } ?? last)
  }

  /// The sizes of the pictures at some addresses of the article, of those that are stored.
  func sizes(_ addresses: some Sequence<String>) -> [String: PictureSize] {
    var sizes: [String: PictureSize] = [:]
    // The article's own file is read once, when it is asked for at all.
    var parts: StoredPictures?
    for address in addresses where !Task.isCancelled {
      sizes[address] = size(address)
      guard sizes[address] == nil, StoredPictures.mayHold(address, name: article) else { continue }
      let own = parts ?? StoredPictures(bytesOfArticle)
      sizes[address] = own.picture(address).flatMap { PictureHeader.size(of: $0) }
      parts = own
    }
    return sizes
  }

  /// The size of the picture at an address, outside of the article's file; nil when none is stored there.
  private func size(_ address: String) -> PictureSize? {
    if let start = DataAddress.picture(address, most: PictureHeader.most) {
      return PictureHeader.size(of: start)
    }
    return paths(for: address).lazy.compactMap(fileBelow).first?.size
  }

  /// The picture at an address of the article; nil when it is not stored.
  func file(_ address: String) -> PictureFile? {
    if let bytes = DataAddress.picture(address) { return PictureFile(bytes: bytes) }
    if let file = paths(for: address).lazy.compactMap(fileBelow).first { return file }
    guard StoredPictures.mayHold(address, name: article) else { return nil }
    return StoredPictures(bytesOfArticle).picture(address).flatMap { PictureFile(bytes: $0) }
  }

  /// The file at a path below the folder; nil for one that leads out, and for what is no ordinary file.
  private func fileBelow(_ path: String) -> PictureFile? {
    guard let real = Self.realPath("\(folder)/\(path)"), real.hasPrefix(folder + "/") else { return nil }
    return PictureFile(realPath: real)
  }

  /// The article's own file, whole; empty when it is gone.
  private var bytesOfArticle: [UInt8] { PictureFile(realPath: "\(folder)/\(article)")?.bytes ?? [] }

  /// The places, from the folder, at which the picture of an address may be stored, the likeliest first.
  func paths(for address: String) -> [String] {
    guard address.utf8.count <= 4096, !address.utf8.contains(0) else { return [] }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    if let scheme = Self.schemeEnd(of: path) {
      guard ["http", "https"].contains(path[..<scheme].lowercased()) else { return [] }
      // A saved page names the copy of a picture from the folder beside it, or still the picture itself; once its address was
      // made whole both end in the copy's name.
      let parts = path[scheme...].dropFirst(3).split(separator: "/").dropFirst().map { Self.decoded($0) }
      guard let last = parts.last else { return [] }
      // Browsers call that folder after the page, each in its language: "Page_files", "Page-Dateien".
      let named = parts.dropLast().last { $0.hasPrefix(name) && $0 != name }
      return Self.within(
        [named, "\(name)_files", "\(name).files"].compactMap(\.self).map { "\($0)/\(last)" })
    }
    if path.hasPrefix("/") || path.isEmpty { return [] }
    let parts = path.split(separator: "/").filter { $0 != "." }
    return Self.within([
      parts.map { Self.decoded($0) }.joined(separator: "/"), parts.joined(separator: "/"),
    ])
  }

  /// Of some paths those that do not lead up.
  private static func within(_ paths: [String]) -> [String] {
    var kept: [String] = []
    for path in paths where !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0) {
      let leadsUp = path.split(separator: "/").contains { $0 == ".." || $0 == "." }
      if !leadsUp, !kept.contains(path) { kept.append(path) }
    }
    return kept
  }

  private static func schemeEnd(of address: Substring) -> Substring.Index? {
    guard
      let end = address.firstIndex(where: {
        !($0.isASCII && ($0.isLetter || $0.isNumber)) && !"+-.".contains($0)
      }),
      address[end] == ":", end > address.startIndex
    else { return nil }
    return end
  }

  /// A part of an address with `%20` and the like undone (RFC 3986 §2.1).
  private static func decoded(_ part: Substring) -> String {
    guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
