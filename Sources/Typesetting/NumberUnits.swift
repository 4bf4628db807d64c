// Numbers and what is measured: what a plain space should not part where it costs little.

/// Spaces within quantities: `5 km`, `10 000`, `№ 5`, `20 %`.
///
/// A line ends at such a space only when it would else be very short. Which words are units is a short list: most words of
/// three letters after a number are none.
enum NumberUnits {
  /// At most eight bytes each.
  private static let units: Set<UInt64> = {
    let words = """
      km m cm mm nm µm μm kg g mg µg t l ml ha mi ft yd lb lbs oz mph kph km² m² cm² km³ m³ cm³ Hz kHz MHz GHz W kW MW
      GW TW Wh kWh MWh GWh TWh V kV A mA J kJ MJ kcal N Pa hPa kPa bar h min s ms B kB KB MB GB TB PB px pt K °C °F ° %
      ‰ $ € £ ¥ ₴ ₽ ₹ ₩ zł Kč kr USD EUR GBP JPY CHF UAH RUB PLN CZK SEK NOK DKK am pm Uhr Std Mio Mrd км м см мм кг г
      мг т л мл га год хв с сек час мин ч грн руб коп млн млрд трлн тис тыс
      """
    return Set(words.split { $0 == " " || $0 == "\n" }.map { packed($0.utf8) })
  }()

  /// Of scripts without spaces: what follows such a unit may be any word, and they may be of any length.
  private static let unspaced = """
    บาท ฿ สตางค์ พัน หมื่น แสน ล้าน เปอร์เซ็นต์ องศา กม. ซม. มม. กก. กิโล เมตร เซนติเมตร ลิตร ไร่ คน ปี เดือน วัน ชั่วโมง นาที วินาที น. ກີບ ພັນ ລ້ານ
    ກິໂລ ແມັດ ຄົນ ປີ ມື້ រៀល ពាន់ លាន គីឡូ ម៉ែត្រ នាក់ ឆ្នាំ ကျပ် သန်း ကီလို
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }

  /// True when the white space between two places should stay.
  static func hold(
    _ source: UnsafeBufferPointer<UInt8>, space: Int, next: Int, isAfterNumber: Bool
  ) -> Bool {
    if !isAfterNumber { return endsInSign(source[..<space]) }
    if source[next] | 1 == 0xE1 { return unspaced.contains { source[next...].starts(with: $0) } }
    let token = source[next..<endOfWord(source, from: next)]
    if token.count == 3, token.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    return token.count <= 8 && units.contains(packed(token))
  }

  /// Where letters, digits and signs like % and € end; no further than a unit is long.
  private static func endOfWord(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count, end - start <= 8 {
      var reader = end
      switch BreakClass(of: Scalars.decode(source, &reader)) {
      case .alphabetic, .numeric, .prefix, .postfix: end = reader
      default: return end
      }
    }
    return end
  }

  /// Signs that stand before numbers.
  private static let signs = ["№", "§", "$", "£", "€", "฿"].map { Array($0.utf8) }

  private static func endsInSign(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = text.last, last >= 0x80 || last == 0x24 else { return false }
    return signs.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
