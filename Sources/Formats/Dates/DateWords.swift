// The words of dates in the languages that news is written in: months, weekdays, and what may stand beside them.

/// Words that dates are made of, in lower case.
enum DateWords {
  /// The number of a month by any of its names, cases and abbreviations.
  static let months: [String: Int] = {
    let names = [
      "january jan januar januari janvier janv enero ene gennaio gen janeiro stycznia styczeń sty ledna leden января январь янв січня січень січ студзеня ocak ιανουαρίου يناير ינואר",
      "february feb februar februari février févr fév febrero febbraio febr fevereiro fev lutego luty lut února únor февраля февраль фев лютого лютий лют лютага şubat φεβρουαρίου فبراير פברואר",
      "march mar märz mrz maart mars marzo março marca marzec března březen марта март мар березня березень бер сакавіка mart μαρτίου مارس מרץ",
      "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben апреля апрель апр квітня квітень кві красавіка nisan απριλίου أبريل ابريل אפריל",
      "may mai mei mayo maggio mag maio maja maj května květen мая май травня травень тра мая mayıs μαΐου مايو מאי",
      "june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen июня июнь июн червня червень чер чэрвеня haziran ιουνίου يونيو יוני",
      "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec июля июль июл липня липень лип ліпеня temmuz ιουλίου يوليو יולי",
      "august aug août aout agosto ago sierpnia sierpień sie srpna srpen августа август авг серпня серпень сер жніўня ağustos αυγούστου أغسطس אוגוסט",
      "september sept sep septembre septiembre setiembre settembre sett set setembro września wrzesień wrz září сентября сентябрь сен сент вересня вересень вер верасня eylül σεπτεμβρίου سبتمبر ספטמבר",
      "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen октября октябрь окт жовтня жовтень жов кастрычніка ekim οκτωβρίου أكتوبر אוקטובר",
      "november nov novembre noviembre novembro listopada listopad lis listopadu ноября ноябрь ноя нояб листопада листопад лис лістапада kasım νοεμβρίου نوفمبر נובמבר",
      "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosince prosinec декабря декабрь дек грудня грудень гру снежня aralık δεκεμβρίου ديسمبر דצמבר",
    ]
    var table: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") where table[String(name)] == nil {
        table[String(name)] = index + 1
      }
    }
    return table
  }()

  /// Names of weekdays; they say nothing that the date does not.
  static let weekdays = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag
    mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi
    dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda terça quarta quinta sexta feira poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник
    среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер п'ятниця субота неділя нд
    """)

  /// Words that join or announce a date: "Published on 3 May at 14:05".
  static let companions = words(
    """
    at on the of de del da do um den am uhr à a le il el em às às las alle ore h o oʼclock kl г года год р року в о об від от
    published posted updated date dated modified created edited last first publication time online issued since
    опубликовано опубліковано дата публикации публікації обновлено оновлено размещено время veröffentlicht aktualisiert
    stand datum publié publiée mis mise jour modifié modifiée actualisé publicado publicada actualizado atualizado pubblicato
    aggiornato opublikowano aktualizacja publikacji dodano data giriş güncelleme yayınlanma gepubliceerd bijgewerkt publicerad uppdaterad fecha
    و في ב st nd rd th er
    """)

  /// Words that mark a line as a date's label when they come first.
  static let labels = words(
    """
    published posted updated date dated опубликовано опубліковано дата обновлено оновлено veröffentlicht aktualisiert stand
    datum publié publiée publicado actualizado atualizado pubblicato aggiornato opublikowano data fecha giriş güncelleme yayınlanma
    """)

  /// Minutes east of Greenwich by the zone's abbreviation.
  static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "мск": 180, "trt": 180, "ist": 330, "jst": 540, "kst": 540,
    "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540,
    "akdt": -480, "hst": -600, "aest": 600, "aedt": 660, "acst": 570, "awst": 480, "nzst": 720, "nzdt": 780,
  ]

  /// Minutes east of Greenwich in winter, by the names of American zones that tell no season.
  static let seasonalZones: [String: Int] = ["et": -300, "ct": -360, "mt": -420, "pt": -480]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
