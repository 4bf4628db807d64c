// Videos, recordings and posts that pages embed, told by where they come from.

/// Something embedded, as a link to it.
struct EmbeddedMedia {
  /// What it is: "Video", "Audio", "Post", "Map".
  let kind: String
  /// What the link says when nothing else is known.
  let title: String
  /// Where a reader finds it.
  let url: String

  /// Knows a source by its host; with a `kind` given any source will do.
  ///
  /// A frame that may fill the screen and whose address says that it plays is media of whatever host. Nil for frames that
  /// are no content. Where a file lies says nothing to a reader: with `isFile` an unknown host is not named.
  init?(_ source: String, _ kind: String?, fillsScreen: Bool = false, isFile: Bool = false) {
    let source = source.hasPrefix("//") ? "https:" + source : source
    let parts = AddressParts(source[...])
    let host = parts.host
    guard !host.isEmpty || kind != nil else { return nil }
    let known = EmbeddedMedia.hosts.first { host == $0.host || host.hasSuffix("." + $0.host) }
    let plays = fillsScreen && ["video", "player", "embed"].contains { source.contains($0) }
    let played = source.contains("video") ? "Video" : "Media"
    guard let kind = kind ?? known?.kind ?? (plays ? played : nil) else { return nil }
    self.kind = kind
    title =
      host.isEmpty || isFile && known == nil ? kind : "\(kind): \(known?.name ?? String(host))"
    url = EmbeddedMedia.page(of: parts, host) ?? source
  }

  /// The page of a video that a player's address names.
  private static func page(of parts: AddressParts, _ host: Substring) -> String? {
    let steps = parts.path.split(separator: "/")
    if host == "youtube.com" || host == "youtube-nocookie.com", steps.count == 2, steps[0] == "embed" {
      return "https://www.youtube.com/watch?v=\(steps[1])"
    }
    if host == "player.vimeo.com", steps.count == 2, steps[0] == "video" {
      return "https://vimeo.com/\(steps[1])"
    }
    if host == "dailymotion.com", steps.count == 3, steps[0] == "embed" {
      return "https://www.dailymotion.com/video/\(steps[2])"
    }
    return nil
  }

  private static let hosts: [(host: String, kind: String, name: String)] = [
    ("youtube.com", "Video", "YouTube"), ("youtube-nocookie.com", "Video", "YouTube"),
    ("youtu.be", "Video", "YouTube"), ("vimeo.com", "Video", "Vimeo"),
    ("dailymotion.com", "Video", "Dailymotion"), ("rutube.ru", "Video", "Rutube"),
    ("ted.com", "Video", "TED"),
    ("twitch.tv", "Video", "Twitch"), ("tiktok.com", "Video", "TikTok"),
    ("bilibili.com", "Video", "Bilibili"),
    ("youku.com", "Video", "Youku"), ("nicovideo.jp", "Video", "Niconico"),
    ("archive.org", "Media", "archive.org"),
    ("soundcloud.com", "Audio", "SoundCloud"), ("spotify.com", "Audio", "Spotify"),
    ("bandcamp.com", "Audio", "Bandcamp"), ("mixcloud.com", "Audio", "Mixcloud"),
    ("podcasts.apple.com", "Audio", "Apple Podcasts"), ("anchor.fm", "Audio", "Anchor"),
    ("twitter.com", "Post", "Twitter"), ("x.com", "Post", "X"), ("instagram.com", "Post", "Instagram"),
    ("facebook.com", "Post", "Facebook"), ("t.me", "Post", "Telegram"), ("vk.com", "Post", "VK"),
    ("bsky.app", "Post", "Bluesky"), ("reddit.com", "Post", "Reddit"), ("google.com", "Map", "Google"),
    ("openstreetmap.org", "Map", "OpenStreetMap"), ("datawrapper.de", "Chart", "Datawrapper"),
    ("dwcdn.net", "Chart", "Datawrapper"), ("flourish.studio", "Chart", "Flourish"),
    ("infogram.com", "Chart", "Infogram"), ("codepen.io", "Code", "CodePen"),
    ("jsfiddle.net", "Code", "JSFiddle"),
    ("gist.github.com", "Code", "GitHub"), ("slideshare.net", "Slides", "SlideShare"),
    ("documentcloud.org", "Document", "DocumentCloud"), ("scribd.com", "Document", "Scribd"),
    ("kickstarter.com", "Video", "Kickstarter"), ("cnn.com", "Video", "CNN"),
  ]
}
