// Encodings are told by mark, validity and plausibility.

import Testing

@testable import Formats

private let russian =
  "Старый мост закрыли на ремонт. Жители переправляются на лодках, а школьники ждут каникул, чтобы поплавать."
private let ukrainian =
  "Їхній ліс ще пам'ятає тих, хто його саджав. Щоосені сюди приїздять діти, збирають жолуді й слухають оповіді."
private let german =
  "Über den Dächern hängt der Rauch, und die Straße ist voller Körbe. Größere Märkte gibt es nur in Köln."
private let french =
  "L'été dernier, à la forêt, nous avons retrouvé une clé rouillée près du vieux chêne. Ça n'a étonné personne."
private let polish =
  "Zażółć gęślą jaźń, mówił dziadek, gdy łódź płynęła przez śluzę. Później już nic nie mówił, tylko się śmiał."
private let japanese = "駅前の広場に小さな市が立った。朝から雨だったが、人々は傘をさして並んでいた。町の人はみな喜んだ。"
private let chinese = "老城的菜市场上个月搬了家，来买菜的人却没有少。大家说这里的鱼比以前的好，也有人不习惯。"
private let traditional = "老城的菜市場上個月搬了家，來買菜的人卻沒有少。大家說這裡的魚比以前的好，也有人不習慣。"
private let korean = "오래된 다리가 다시 열렸다. 사람들은 아침부터 강가에 모여서 배를 기다리고 있었다. 아이들은 노래를 불렀다."

private let hebrew =
  "הגשר הישן נסגר לתיקונים. התושבים חוצים את הנהר בסירות, והתלמידים מחכים לחופשה כדי לשחות בו בקיץ."
private let thai =
  "สะพานเก่าถูกปิดเพื่อซ่อมแซม ชาวบ้านข้ามแม่น้ำด้วยเรือ และเด็กๆ รอวันหยุดเพื่อไปว่ายน้ำ"

@Test(arguments: [
  (russian, Charset.windows1251), (russian, .koi8R), (russian, .ibm866), (russian, .iso8859x5),
  (ukrainian, .windows1251),
  (ukrainian, .koi8U), (german, .windows1252), (french, .windows1252), (polish, .windows1250),
  (polish, .iso8859x2),
  (japanese, .shiftJIS), (japanese, .eucJP), (japanese, .iso2022JP), (chinese, .gb18030),
  (traditional, .big5),
  (korean, .eucKR), (russian, .utf16LE), (german, .utf16BE), (japanese, .utf8),
  (hebrew, .windows1255), (thai, .windows874),
])
func tellsEncoding(text: String, charset: Charset) throws {
  let bytes = try #require(Recoding.bytes(of: text + "\n", in: charset))
  let decoded = DecodedText(bytes)
  #expect(decoded.encoding == charset.label)
  #expect(decoded.text == text + "\n")
}

@Test func marksDecide() {
  #expect(DecodedText([0xEF, 0xBB, 0xBF] + Array("été".utf8)).text == "été")
  #expect(DecodedText([0xFF, 0xFE, 0x41, 0x00]).encoding == "utf-16le")
  #expect(DecodedText([0xFE, 0xFF, 0x04, 0x16]).text == "Ж")
}

@Test func lineEndsBecomeLineFeeds() {
  #expect(DecodedText(Array("a\r\nb\rc\n\r\nd".utf8)).text == "a\nb\nc\n\nd")
}

@Test func damagedUTF8StaysUTF8() {
  let decoded = DecodedText(Array(russian.utf8) + [0xD0] + Array(" и дальше".utf8))
  #expect(decoded.encoding == "utf-8")
  #expect(decoded.text == russian + "\u{FFFD} и дальше")
}

/// Decoders that compose letters hold the last one back until they hear that nothing follows.
@Test func theLastLetterIsKept() throws {
  let bytes = try #require(Recoding.bytes(of: "שלום", in: .windows1255))
  #expect(Transcoder.decode(bytes[...], from: .windows1255) == "שלום")
  let start = "<?xml version='1.0' encoding='windows-1255'?><rss><channel><item><title>"
  let cut = try ArticleFormat.read(SourceFile(bytes: Array(start.utf8) + bytes, name: "a.xml"))
  #expect(cut.articles.first?.article.title == "שלום")
}

@Test func undecodableBytesAreMarked() {
  #expect(Transcoder.decode([0x41, 0xFF, 0x42], from: .iso2022JP).contains("\u{FFFD}"))
}
