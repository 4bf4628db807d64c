// Dates as they are shown, near and far from Greenwich.

import Articles
import Testing

@testable import Reader

@Suite struct DateTextTests {
  /// Tuesday, 10 March 2020, 02:00 UTC.
  private let now: Int64 = 1_583_805_600

  @Test(arguments: [
    // Monday evening in New York: an hour of Greenwich's Tuesday.
    (1_583_798_400, -4, "today", "10 Mar 2020"), (1_583_798_400, 3, "today", "10 Mar 2020"),
    (1_583_712_000, 3, "Mon", "9 Mar 2020"), (1_583_712_000, -11, "Mon", "9 Mar 2020"),
    (1_577_836_800, -11, "1 Jan", "1 Jan 2020"), (1_317_081_600, -11, "2011", "27 Sep 2011"),
  ])
  func aDayIsTheSameEverywhere(seconds: Int64, hours: Int64, short: String, long: String) {
    let ahead = Clock(now: now - hours * 3600, offsets: [Clock.Offset(from: 0, seconds: hours * 3600)])
    let date = ArticleDate(seconds: seconds, origin: .stated)
    #expect(ahead.short(date) == short && ahead.long(date) == long)
  }

  @Test func aMomentIsLocal() {
    let west = Clock(now: now, offsets: [Clock.Offset(from: 0, seconds: -4 * 3600)])
    let date = ArticleDate(seconds: now - 3600, origin: .stated)
    #expect(west.short(date) == "21:00" && west.long(date) == "9 Mar 2020 21:00")
    // The time of a file is one, whatever it is.
    let file = ArticleDate(seconds: 1_583_798_400, origin: .file)
    #expect(west.short(file) == "~20:00" && west.long(file) == "~9 Mar 2020 20:00")
  }
}
