// Dates as people write them.

import Testing

@testable import Formats

@Test(arguments: [
  ("2020-11-03", "2020-11-03T00:00:00Z"), ("2020-11-03T14:05:09Z", "2020-11-03T14:05:09Z"),
  ("2020-11-03T14:05:09.123+02:00", "2020-11-03T12:05:09Z"),
  ("2020-11-03 14:05 -0500", "2020-11-03T19:05:00Z"),
  ("2016-1-29", "2016-01-29T00:00:00Z"), ("2025-02-01 6:00:00", "2025-02-01T06:00:00Z"),
  ("Tue, 03 Nov 2020 14:05:00 GMT", "2020-11-03T14:05:00Z"),
  ("Tue, 3 Nov 2020 14:05 EST", "2020-11-03T19:05:00Z"),
  ("3 November 2020, 14:05", "2020-11-03T14:05:00Z"), ("Nov. 3rd, 2020", "2020-11-03T00:00:00Z"),
  ("November 3, 2020 at 2:05 p.m.", "2020-11-03T14:05:00Z"), ("03.11.2020 14:05", "2020-11-03T14:05:00Z"),
  ("11/23/2020", "2020-11-23T00:00:00Z"), ("3 листопада 2020", "2020-11-03T00:00:00Z"),
  ("3 ноября 2020 г.", "2020-11-03T00:00:00Z"), ("3. November 2020, 14:05 Uhr", "2020-11-03T14:05:00Z"),
  ("Publié le 3 novembre 2020 à 14h05", "2020-11-03T14:05:00Z"),
  ("3 de noviembre de 2020", "2020-11-03T00:00:00Z"),
  ("2020年11月3日 14時05分", "2020-11-03T14:05:00Z"), ("2020년 11월 3일", "2020-11-03T00:00:00Z"),
  ("٣ نوفمبر ٢٠٢٠", "2020-11-03T00:00:00Z"), ("3 בנובמבר 2020", "2020-11-03T00:00:00Z"),
  ("9:39AM BST 05 Oct 2011", "2011-10-05T08:39:00Z"), ("27 OCT 2012 - 12:14 CET", "2012-10-27T11:14:00Z"),
  ("1:26 pm ET Jun 3, 2014", "2014-06-03T17:26:00Z"), ("1:26 pm ET Dec 3, 2014", "2014-12-03T18:26:00Z"),
  ("9 March 2014 1:59 PT", "2014-03-09T09:59:00Z"), ("9 March 2014 3:00 PT", "2014-03-09T10:00:00Z"),
  ("1 November 2014 12:00 CT", "2014-11-01T17:00:00Z"), ("2 November 2014 12:00 CT", "2014-11-02T18:00:00Z"),
  ("2 April 2006 12:00 MT", "2006-04-02T18:00:00Z"), ("1 April 2006 12:00 MT", "2006-04-01T19:00:00Z"),
  ("30 October 2005 12:00 ET", "2005-10-30T17:00:00Z"), ("25 April 1986 12:00 ET", "1986-04-25T17:00:00Z"),
  ("29 February 2020", "2020-02-29T00:00:00Z"), ("1 January 1969", "1969-01-01T00:00:00Z"),
])
func readsDate(text: String, expected: String) throws {
  let written = try #require(WrittenDate(text[...]))
  #expect(CivilDate.rfc3339(written.date.unixSeconds) == expected)
  #expect(written.isAlone)
}

@Test(arguments: [
  "The vote will be held on Tuesday, November 3.", "On May 19, 2020, a letter arrived.", "30 February 2021",
  "31.13.2020", "In 1999",
  "Room 12, floor 3", "",
])
func isNoDateline(text: String) {
  #expect(WrittenDate(text[...])?.isAlone != true)
}

@Test func aFeedsZoneWithoutASeasonFollowsTheDate() {
  #expect(DateText.seconds(of: "Tue, 03 Jun 2014 13:26:00 ET") == 1_401_816_360)
  #expect(DateText.seconds(of: "Wed, 03 Dec 2014 13:26:00 ET") == 1_417_631_160)
}

@Test func daysAndSecondsAgreeOverFourCenturies() {
  var seconds: Int64 = -2_208_988_800
  for year in 1900...2300 {
    guard let date = CivilDate(year: year, month: 1, day: 1) else {
      Issue.record("no first of January \(year)")
      return
    }
    #expect(date.unixSeconds == seconds)
    #expect(CivilDate.rfc3339(seconds) == "\(year)-01-01T00:00:00Z")
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    seconds += (isLeap ? 366 : 365) * 86_400
  }
}
