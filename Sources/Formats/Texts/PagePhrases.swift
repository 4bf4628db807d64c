// The phrases with which pages set apart what is no text of theirs, in the languages that news is written in.

/// Phrases in lower case; a line is compared with them by its beginning.
enum PagePhrases {
  /// "Read also": one story follows on the line, or several stand below.
  static let readAlso = PhraseTable(
    """
    read also|also read|read more|read next|see also|see more|more on this|related|related story|related stories|related news|related articles|related article|related content|related links|related topics|recommended|recommended reading|you may also like|you might also like|don't miss|more like this
    читайте также|читать также|также читайте|смотрите также|см. также|читайте ещё|читайте еще|читайте по теме|по теме|еще по теме|ещё по теме|материалы по теме|новости по теме|статьи по теме|вам будет интересно|вас заинтересует|рекомендуем|рекомендуем прочитать|похожие новости|похожие статьи
    читайте також|також читайте|дивіться також|див. також|читайте ще|читайте за темою|новини по темі|новини за темою|матеріали за темою|матеріали по темі|статті по темі|за темою|по темі|вам буде цікаво|рекомендуємо|схожі новини|чытайце таксама
    lire aussi|à lire aussi|a lire aussi|à lire également|lisez aussi|lire également|voir aussi|à voir aussi|sur le même sujet|articles liés|à découvrir aussi|pour aller plus loin
    lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|lies auch|auch interessant|auch lesenswert|mehr zum thema|zum thema|siehe auch|das könnte sie auch interessieren|das könnte dich auch interessieren|weitere artikel|weitere meldungen|mehr dazu
    lea también|lee también|leer también|también lee|lea además|te puede interesar|le puede interesar|también te puede interesar|puede interesarte|ver también|vea también|mira también|noticias relacionadas|artículos relacionados|notas relacionadas|temas relacionados
    leia também|leia mais|veja também|notícias relacionadas|leggi anche|leggi pure|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati|notizie correlate|vedi anche|per approfondire
    czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj również|przeczytaj też|powiązane artykuły|polecamy|polecane|čtěte také|přečtěte si také|mohlo by vás zajímat|související články|čítajte aj|lees ook|zie ook|gerelateerd|läs också|läs även|läs mer|les også|læs også|lue myös|citește și|citiți și|vezi și|kapcsolódó|прочетете още|вижте още|още по темата|pročitajte još|прочитајте још|ayrıca oku|i̇lgi̇li̇ haberler|i̇lgili haberler|i̇lgili haber|ilgili haberler|ilgili haber|διαβάστε επίσης|διαβάστε ακόμα|baca juga|xem thêm|đọc thêm
    関連記事|関連ニュース|あわせて読みたい|こちらもおすすめ|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|相關新聞|相关报道|推荐阅读|관련 기사|관련기사|함께 읽기|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|شاهد أيضا|مواضيع ذات صلة|أخبار ذات صلة|قראו גם|קראו גם|ראו גם|קרא גם|עוד בנושא|כתבות נוספות|بیشتر بخوانید|यह भी पढ़ें|ये भी पढ़ें
    """)

  /// What stands before the link to one story, with a colon between them.
  static let storyLabels = PhraseTable(
    """
    more|read|read more|related|see also|also|mehr|lesen|lesetipp|lire|voir|à lire|leer|lea|lee|leggi|leia|czytaj|zobacz|lees|läs|les|читать|читайте|читай|дивіться|читати|подробнее|докладніше
    """)

  /// What stands above a block of headlines and never begins a sentence worth keeping; only as a line of its own.
  static let headlineBlocks = PhraseTable(
    """
    more news|other news|latest news|top news|news on the topic|top stories|most read|most popular|most viewed|popular|popular now|popular news|trending|trending now|more stories|other stories|more from|more headlines|in other news|editor's picks|editors' picks|you may be interested
    другие новости|последние новости|главные новости|популярное|популярные новости|самое читаемое|самое популярное|новости партнеров|новости партнёров|ещё новости|еще новости|топ новостей
    інші новини|останні новини|головні новини|популярне|популярні новини|найпопулярніше|найчитаніше|новини партнерів|топ новин|більше новин
    meistgelesen|das meistgelesene|meistgelesene artikel|weitere nachrichten|aktuelle meldungen|les plus lus|articles les plus lus|à la une|dernières actualités|lo más leído|lo más visto|más noticias|últimas noticias|más leídas|i più letti|le più lette|altre notizie|ultime notizie|mais lidas|últimas notícias|najczęściej czytane|najpopularniejsze|inne wiadomości|nejčtenější|meest gelezen|mest lästa
    人気記事|アクセスランキング|最新ニュース|おすすめ記事|热门新闻|热门文章|精彩推荐|精彩视频推荐|视频推荐|推荐视频|熱門新聞|更多新闻|많이 본 뉴스|الأكثر قراءة|آخر الأخبار|הנקראות ביותר|עוד חדשות
    """)

  /// "Author:", with a colon or a dash behind it.
  static let authorLabels = PhraseTable(
    """
    author|authors|by|written by|posted by|submitted by|published by|geschrieben von|verfasst von|publié par|publicado por|escrito por|text|text by|story by|reporting by|reported by|words by|автор|авторы|авторка|текст|автори|автор статьи|автор статті|von|autor|autorin|autoren|text von|par|auteur|auteure|auteurs|texte|por|autora|autores|texto|di|autore|autrice|testo|autorka|autorzy|tekst|door|auteur(s)|av|skribent|forfatter|yazar|yazan|συντάκτης|作者|撰文|記者|记者|文|執筆|取材|기자|글|الكاتب|بقلم|كتب|מאת|כותב
    """)

  /// "Posted by" before a name, as programs write it above what was posted.
  static let postedBy = PhraseTable(
    """
    posted by|written by|published by|submitted by|created by|geschrieben von|verfasst von|veröffentlicht von|erstellt von|eingestellt von|publié par|écrit par|rédigé par|publicado por|escrito por|pubblicato da|scritto da|postado por|napisał|dodane przez|опубликовал|автор статьи|geplaatst door|geschreven door|skrevet av|skriven av
    """)

  /// "By" before a name, without a colon.
  static let authorWords = PhraseTable(
    "by|written by|text by|story by|von|text von|par|por|di|door|av|מאת|بقلم|автор")

  /// "Photo": what a picture's credit begins with.
  static let photoLabels = PhraseTable(
    """
    photo|photos|photograph|photographs|photography|photo credit|photo courtesy|image|images|picture|pictures|illustration|illustrative photo|file photo|credit|фото|фотография|фотографии|иллюстрация|иллюстративное фото|снимок|ілюстрація|ілюстративне фото|світлина|скриншот|скріншот|foto|fotos|bild|bilder|symbolbild|grafik|photo d'illustration|crédit photo|crédits|crédit|photographie|imagen|imágenes|fotografía|crédito|créditos|immagine|fotografia|crediti|imagem|zdjęcie|zdjęcia|fot.|fot|obrázek|写真|画像|撮影|写真提供|图片|照片|摄影|图|圖片|圖|攝影|사진|صورة|الصورة|تصوير|צילום|תמונה|screenshot
    """)

  /// Words between "photo" and whose it is.
  static let creditJoints: Set<String> = [
    "from", "by", "of", "courtesy", "via", "credit", "credits", "source", "из", "от", "з", "із", "від", "с",
    "автора", "von", "aus",
    "de", "du", "par", "por", "di", "da", "z", "van", "av", "med", "источник", "джерело",
  ]

  /// Houses whose pictures are credited by name alone.
  static let pictureHouses: Set<String> = [
    "reuters", "afp", "getty", "ap", "epa", "dpa", "shutterstock", "unsplash", "istock", "alamy", "pixabay",
    "depositphotos",
    "рейтер", "тасс", "imago", "keystone", "belga", "ansa", "efe", "pap", "ntb", "tt",
  ]

  /// What begins a line that only asks to read the site.
  static let invitations: Set<String> = [
    "read", "follow", "watch", "see", "find", "get", "stay", "subscribe", "browse", "discover", "catch",
    "check", "visit", "view",
    "читайте", "смотрите", "следите", "узнайте", "узнавайте", "подписывайтесь", "подпишитесь", "будьте",
    "стежте", "дивіться", "слідкуйте",
    "дізнавайтесь", "дізнавайтеся", "підписуйтесь", "підписуйтеся", "lisez", "suivez", "retrouvez",
    "découvrez", "consultez", "abonnez", "lesen", "folgen", "verfolgen",
    "bleiben", "erfahren", "finden", "lee", "lea", "sigue", "siga", "conoce", "descubre", "consulta",
    "entérate", "leggi", "segui", "scopri",
    "leia", "acompanhe", "siga", "veja", "confira", "czytaj", "śledź", "sprawdź", "zobacz", "bądź", "lees",
    "volg", "čtěte", "sledujte", "läs", "följ",
  ]

  /// Words for news.
  static let newsWords = [
    "news", "headlines", "новост", "новин", "известия", "события", "події", "actualit", "nouvelles", "infos",
    "l'info", "nachrichten", "schlagzeilen",
    "meldungen", "noticias", "actualidad", "notizie", "attualità", "notícias", "wiadomości", "aktualności",
    "informacje", "nieuws", "zprávy",
    "správy", "nyheter", "nyheder", "haber", "ειδήσεις", "ニュース", "新闻", "新聞", "消息", "뉴스", "أخبار", "חדשות",
  ]

  /// Words that praise news as new or complete.
  static let newestWords = [
    "latest", "breaking", "top-news", "top news", "all the", "up-to-date", "up to date", "fresh",
    "around the clock", "24/7", "последни", "свежи", "самые",
    "главные", "все ", "актуальн", "оперативн", "останні", "свіжі", "найсвіжіші", "головні", "усі ", "всі ",
    "dernières", "toute l", "toutes les", "en direct",
    "en continu", "aktuelle", "neueste", "neuesten", "alle ", "últimas", "todas las", "toda la",
    "última hora", "ultime", "tutte le", "in tempo reale", "todas as", "najnowsze",
    "najświeższe", "wszystkie", "laatste", "aktuální", "nejnovější", "senaste", "最新", "آخر", "כל ",
  ]

  /// Words for the place that has the news.
  static let placeWords = [
    "news agency", "agency", "our website", "our site", "website", "portal", "online", "on the site", "сайте",
    "агентств", "портал", "онлайн", "сайті", "інформагент",
    "agence", "notre site", "site", "agentur", "webseite", "auf unserer", "agencia", "sitio", "nuestra web",
    "agenzia", "nostro sito", "agência", "nosso site", "serwis", "stronie", "サイト", "网站", "通讯社", "موقع", "אתר",
  ]

  /// Lines below an article that belong to the page alone.
  static let trailers = PhraseTable(
    """
    ©|copyright|all rights reserved|(c)|share|share this|comments|comment|load more|show more|read more|more|subscribe|sign up|advertisement|реклама|подробнее|читать далее|показать ещё|показать еще|комментарии|все права защищены|поделиться|детальніше|читати далі|показати ще|коментарі|усі права захищені|поділитися|weiterlesen|mehr|anzeige|teilen|lire la suite|partager|publicité|leer más|compartir|publicidad|leggi tutto|condividi|więcej|udostępnij|reklama|もっと見る|シェア|更多|分享
    """)
}

extension PagePhrases {
  /// Whether a line announces several stories, and is no bare "Read also" such as stands within a text.
  static func announcesMany(_ line: Substring) -> Bool {
    let low = line.lowercased()
    return headlineBlocks.rest(of: line) != nil || newsWords.contains { low.holds($0) }
      || [
        "articles", "stories", "artículos", "articoli", "artikel", "artykuły", "матеріали", "материалы",
        "статті", "статьи", "記事",
      ]
      .contains { low.holds($0) }
  }
}

/// Phrases found by how a line begins.
struct PhraseTable: Sendable {
  private let phrases: [Unicode.Scalar: [String]]

  /// Makes a table of phrases parted by bars and line ends.
  init(_ text: String) {
    var phrases: [Unicode.Scalar: [String]] = [:]
    for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      if let first = phrase.unicodeScalars.first { phrases[first, default: []].append(String(phrase)) }
    }
    // The longest fitting phrase wins: "read more" must not hide behind "read".
    self.phrases = phrases.mapValues { $0.sorted { $0.utf8.count > $1.utf8.count } }
  }

  /// What stands behind the phrase that a line begins with; nil when it begins with none.
  func rest(of line: Substring) -> Substring? {
    guard let first = line.unicodeScalars.first?.properties.lowercaseMapping.unicodeScalars.first,
      let candidates = phrases[first]
    else { return nil }
    let low = line.prefix(48).lowercased()
    for phrase in candidates where low.utf8.starts(with: phrase.utf8) {
      let count = phrase.count
      let rest = line.dropFirst(count)
      // A phrase ends where a word ends; scripts without spaces have no such place.
      guard let next = rest.unicodeScalars.first else { return rest }
      if next.properties.isAlphabetic, !phrase.isEndingSolid { continue }
      return rest
    }
    return nil
  }
}
