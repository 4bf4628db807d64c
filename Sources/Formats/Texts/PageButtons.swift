// Lines that are a page's buttons and counts: share, comments, advertisement.

/// Tells lines that belong to the page alone and are nothing else.
enum PageButtons {
  /// Whether a line is a button's label, perhaps with a count before or behind it ("12 comments", "Комментарии (3)").
  static func isButton(_ line: Substring) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    return labels.contains(bare(line)) || isTurning(line)
  }

  /// Whether a line is nothing but the ways to the page before and the next ("« Back | Next »").
  private static func isTurning(_ line: Substring) -> Bool {
    let words = line.lowercased().replacing("\u{A0}", with: " ").split { "|·•/«»‹›<>←→".contains($0) }.map {
      $0[...].trimmed
    }
    .filter { !$0.isEmpty }
    if words.isEmpty { return line.contains { "«»‹›<>←→".contains($0) } && line.utf8.count <= 12 }
    return words.allSatisfy { turnings.contains(String($0)) }
  }

  /// Whether a line only says that an advertisement stood there.
  static func isAdvertisement(_ line: Substring) -> Bool {
    line.utf8.count <= 40 && !line.utf8.contains(UInt8(ascii: " ")) && advertisements.contains(bare(line))
  }

  /// Whether a line is a count of at most three digits, such as is laid on a picture ("14", "+10").
  static func isCount(_ line: Substring) -> Bool {
    let digits = line.hasPrefix("+") ? line.dropFirst() : line
    return (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a line names a gallery and counts its pictures ("Gallery: The harbour | 9 Photos").
  static func namesGallery(_ line: Substring) -> Bool {
    guard line.utf8.count <= 100, let rest = galleries.rest(of: line)?.trimmed,
      rest.first.map({ ":：|(–—-".contains($0) }) == true
    else { return false }
    let words = line.lowercased()[...].words
    guard let last = words.last, words.count > 2, pictures.contains(String(last)) else { return false }
    return words[words.count - 2].utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a line says by an address who made a part of the page ("Powered by FrostAsset.com").
  static func namesMaker(_ line: Substring) -> Bool {
    guard let maker = makers.rest(of: line)?.trimmed, maker.words.count <= 2, let name = maker.words.last
    else {
      return false
    }
    let parts = name.split(separator: ".")
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) }
  }

  /// Whether a line asks to follow or subscribe, or claims the rights: what stands at a page's very end.
  static func isImprint(_ line: Substring) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    if line.hasPrefix("©") { return true }
    return imprints.rest(of: line).map { !$0.contains(",") && LineReading.isOneSentence($0) } ?? false
  }

  /// A line in lower case without counts, brackets and marks around it.
  private static func bare(_ line: Substring) -> String {
    let words = line.lowercased()[...].words.filter { !$0.utf8.contains { $0.isASCIIDigit } }
    return String(
      words.joined(separator: " ").drop { "(+•".contains($0) }.prefix { !"(:+".contains($0) }[...].trimmed)
  }

  private static let labels = table(
    """
    share|shares|share this|share this article|share on facebook|share on twitter|tweet|email|e-mail|print|facebook|twitter|whatsapp|telegram|viber|linkedin|pinterest|reddit|instagram|copy link|save|comments|comment|view comments|leave a comment|post comment|add comment|views|likes|loading...|loading…
    поделиться|комментарии|комментариев|комментария|комментарий|просмотров|поширити|поділитися|коментарі|коментарів|коментар|переглядів|teilen|drucken|kommentare|kommentar|merken|partager|imprimer|commentaires|commentaire|compartir|comparte|comparte esta noticia|imprimir|comentarios|comentario|condividi|stampa|commenti|compartilhar|comentários|udostępnij|drukuj|komentarze|komentarzy|skomentuj|paylaş|yorumlar|yorum|シェア|ツイート|コメント|分享|评论|評論|مشاركة|شارك|تعليقات|שתפו|תגובות|正在加载...|加载中
    """)

  private static let turnings = table(
    """
    previous|prev|next|back|next page|previous page|previous article|next article|vorige|vorheriger|nächste|nächster|zurück|weiter|précédent|suivant|anterior|siguiente|próximo|precedente|successivo|poprzedni|następny|предыдущая|следующая|назад|далее|попередня|наступна|далі|上一页|下一页|上一篇|下一篇|前へ|次へ|이전|다음|السابق|التالي
    """)

  private static let galleries = PhraseTable(
    "gallery|photo gallery|image gallery|picture gallery|slideshow|galerie|bildergalerie|fotostrecke|galería|galleria|fotogalerie|diaporama|galeria|фотогалерея|галерея"
  )

  private static let pictures = table(
    "photos|images|pictures|slides|bilder|fotos|photographies|imágenes|immagini|foto|imagens|zdjęć|zdjęcia|фото|фотографий|фотографії|світлин|снимков"
  )

  private static let advertisements = table(
    "advertisement|advertising|advert|реклама|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama|reklam|広告|广告|廣告|إعلان|פרסומת|iklan|anúncio|hirdetés|mainos|annons|annonse|advertentie|광고|विज्ञापन"
  )

  /// Who made a part of the page that is not the article's.
  private static let makers = PhraseTable(
    "powered by|proudly powered by|provided by|bereitgestellt von|propulsé par|desarrollado por")

  private static let imprints = PhraseTable(
    """
    this slideshow requires javascript|all rights reserved|copyright|follow us on|sign up for our newsletter|subscribe to our|join our telegram|подписывайтесь на наш|подпишитесь на наш|все права защищены|підписуйтесь на наш|підписуйтеся на наш|підписуйтесь на нас|усі права захищені|folgen sie uns|alle rechte vorbehalten|abonnieren sie|suivez-nous|tous droits réservés|síguenos en|todos los derechos reservados|seguici su|wszelkie prawa zastrzeżone
    """)

  private static func table(_ text: String) -> Set<String> {
    Set(text.split { $0 == "|" || $0 == "\n" }.map(String.init))
  }
}
