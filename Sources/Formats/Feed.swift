// What a feed says of itself, and what a list of feeds holds.

import Articles

/// What a feed says of itself; what is not known is nil.
public struct FeedDescription: Hashable, Sendable {
  /// Its name.
  public var title: String?
  /// The page that it belongs to.
  public var homePage: String?
  /// Where it says that it lies itself.
  public var address: String?
  /// What it is about, as plain text.
  public var summary: String?
  /// BCP 47 tag of its language.
  public var language: String?
  /// Who makes it.
  public var authors: [Person] = []
}

/// Somebody who is named by a feed.
public struct Person: Hashable, Sendable {
  /// The name, or what stands in for it.
  public var name: String?
  /// Home page.
  public var url: String?
  /// Mail address.
  public var email: String?

  /// What a reader sees: a name, else where mail reaches them; the address of a page names nobody.
  var shown: String? {
    name ?? email ?? url.flatMap { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : nil }
  }
}

/// A feed in a list of feeds (OPML 2.0, "Subscription lists").
public struct FeedOutline: Hashable, Sendable {
  /// Its name.
  public var title: String
  /// Where the feed lies.
  public var address: String
  /// The page that it belongs to.
  public var homePage: String?
  /// The folders that it lies in, the outermost first.
  public var path: [String]
}
