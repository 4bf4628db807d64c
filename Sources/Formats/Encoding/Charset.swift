// The encodings that texts come in: their WHATWG labels and what libc calls them.

/// An encoding.
struct Charset: Hashable, Sendable {
  /// The label of the Encoding Standard, in lower case.
  let label: String
  /// The name that `iconv_open` takes; the superset that browsers decode with.
  let iconvName: String

  static let utf8 = Charset(label: "utf-8", iconvName: "UTF-8")
  static let utf16LE = Charset(label: "utf-16le", iconvName: "UTF-16LE")
  static let utf16BE = Charset(label: "utf-16be", iconvName: "UTF-16BE")
  static let utf32LE = Charset(label: "utf-32le", iconvName: "UTF-32LE")
  static let utf32BE = Charset(label: "utf-32be", iconvName: "UTF-32BE")
  static let windows874 = Charset(label: "windows-874", iconvName: "CP874")
  static let windows1250 = Charset(label: "windows-1250", iconvName: "CP1250")
  static let windows1251 = Charset(label: "windows-1251", iconvName: "CP1251")
  static let windows1252 = Charset(label: "windows-1252", iconvName: "CP1252")
  static let windows1253 = Charset(label: "windows-1253", iconvName: "CP1253")
  static let windows1254 = Charset(label: "windows-1254", iconvName: "CP1254")
  static let windows1255 = Charset(label: "windows-1255", iconvName: "CP1255")
  static let windows1256 = Charset(label: "windows-1256", iconvName: "CP1256")
  static let koi8R = Charset(label: "koi8-r", iconvName: "KOI8-R")
  static let koi8U = Charset(label: "koi8-u", iconvName: "KOI8-U")
  static let ibm866 = Charset(label: "ibm866", iconvName: "CP866")
  static let iso8859x2 = Charset(label: "iso-8859-2", iconvName: "ISO-8859-2")
  static let iso8859x5 = Charset(label: "iso-8859-5", iconvName: "ISO-8859-5")
  static let shiftJIS = Charset(label: "shift_jis", iconvName: "CP932")
  static let eucJP = Charset(label: "euc-jp", iconvName: "EUC-JP")
  static let iso2022JP = Charset(label: "iso-2022-jp", iconvName: "ISO-2022-JP")
  static let gb18030 = Charset(label: "gb18030", iconvName: "GB18030")
  static let big5 = Charset(label: "big5", iconvName: "BIG5-HKSCS")
  static let eucKR = Charset(label: "euc-kr", iconvName: "CP949")
}
