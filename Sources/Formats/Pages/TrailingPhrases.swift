// How lines at the very end of an article begin that ask its reader for something or file it.

/// Beginnings of lines that are no text of an article when they are its last.
enum TrailingPhrases {
  static let table = PhraseTable(
    """
    filed under|learn more|posted in|tagged|tagged with|tags|topics|sign up for|sign up to|subscribe to|subscribe now|follow us|follow him on|follow her on|click here|have a tip|got a tip|like this story|share this|get the latest|get our|download our app|download the app|join our|support our|become a member|comments are closed|leave a comment|view comments|print this|email this|this article was originally published|was this article helpful|did you like this|enjoyed this article|tell us what you think|send us your|this document is subject to copyright|this material may not be published|this slideshow requires javascript|post comment|related tags|the views expressed below|the opinions expressed below|الآراء الواردة أدناه
    метки|теги|рубрики|подписывайтесь|подпишитесь|поделитесь|присоединяйтесь|нашли ошибку|если вы нашли ошибку|теґи|мітки|підписуйтесь|підписуйтеся|поділіться|долучайтеся|знайшли помилку|якщо ви знайшли помилку
    schlagwörter|schlagworte|abgelegt unter|abonnieren sie|folgen sie uns|melden sie sich|jetzt abonnieren|war der artikel|war dieser artikel|hat ihnen der artikel|möchten sie den artikel teilen|teilen sie|étiquettes|mots-clés|abonnez-vous|suivez-nous|inscrivez-vous|partagez|etiquetas|suscríbete|síguenos|suscribirse|comparte|etichette|iscriviti|seguici|condividi|tagi|zapisz się|obserwuj nas|udostępnij|štítky|etiketter|prenumerera
    タグ|フォロー|シェア|标签|关注我们|分享到|태그|الوسوم|تابعنا|שתפו
    """)

  /// Whether a line at the very end of an article is nothing but what agencies put there: the writer's address, a sign that it ends.
  static func endsStory(_ line: Substring) -> Bool {
    isEndMark(line)
      || line.words.allSatisfy { word in isMailAddress(word) || isEndMark(word) } && !line.isEmpty
  }

  /// Whether a line is the sign by which agencies end a story: "(END)", "###", "-30-".
  private static func isEndMark(_ line: Substring) -> Bool {
    guard (3...12).contains(line.utf8.count) else { return false }
    let marks = "()[]-–—#* "
    let word = line.filter { !marks.contains($0) }.lowercased()
    if word.isEmpty { return line.allSatisfy { $0 == "#" } }
    return ["end", "ends", "ende", "fin", "fine", "30"].contains(word)
      && line.first.map(marks.contains) == true && line.last.map(marks.contains) == true
  }

  private static func isMailAddress(_ line: Substring) -> Bool {
    let parts = line.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && line.utf8.count < 80 && !line.contains(where: \.isWhitespace)
      && !parts[0].isEmpty && parts[1].contains(".") && parts[1].first != "." && parts[1].last != "."
  }

  /// Whether a line at the very end of an article says in brackets, or behind a sign of copyright, that it may not be copied, or names who edited it for the site.
  static func reservesRights(_ line: Substring) -> Bool {
    guard line.utf8.count <= 300, let first = line.first else { return false }
    let isNotice = "[(【（［©ⓒ<＜".contains(first) || line.lowercased().hasPrefix("copyright")
    return isNotice && notices.contains { line.lowercased().holds($0) }
  }

  private static let notices = [
    "rights reserved", "may not be published", "may not be reproduced", "rechte vorbehalten",
    "droits réservés",
    "derechos reservados", "direitos reservados", "diritti riservati", "prawa zastrzeżone", "права защищены",
    "права захищен", "не копировать", "转载", "轉載", "転載", "무단전재", "무단 전재", "责任编辑", "責任編輯", "编辑：", "編輯：",
  ]

  /// Whether a line offers letters to be sent: it speaks of them and of having them.
  static func asksToSubscribe(_ line: String) -> Bool {
    let low = line.lowercased()
    return ["newsletter", "inbox", "рассылк", "розсилк", "boletín", "infolettre"].contains { low.holds($0) }
      && ["sign up", "subscribe", "abonn", "подпис", "підпис", "suscr", "iscri", "inscri", "get ", "registr"]
        .contains { low.holds($0) }
  }

  /// Whether a line asks to be followed somewhere else: it names the site or writer, and where, and is no sentence.
  static func asksToFollow(_ line: String) -> Bool {
    guard line.count < 120, !LineReading.endsSentence(line[...]) else { return false }
    let low = line.lowercased()
    return ["follow ", "folge uns", "folgen sie", "suivez ", "sigue ", "siga ", "segui ", "читайте нас"]
      .contains { low.hasPrefix($0) }
      && [
        "twitter", "facebook", "instagram", "bluesky", "mastodon", "linkedin", "youtube", "telegram",
        "tiktok",
        "google news", "телеграм", "фейсбук",
      ].contains { low.holds($0) }
  }
}
