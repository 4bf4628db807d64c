// The guide's articles, compiled in: Markdown with front matter, in the order in which they are read.

/// Name and Markdown of each article of the guide; names sort in the order of reading.
let guideText: [(name: String, markdown: [UInt8])] = [
  ("01-welcome.md", PackageResources.welcome_md),
  ("02-moving.md", PackageResources.moving_md),
  ("03-reading.md", PackageResources.reading_md),
  ("04-marks.md", PackageResources.marks_md),
  ("05-tags.md", PackageResources.tags_md),
  ("06-search.md", PackageResources.search_md),
  ("07-lists.md", PackageResources.lists_md),
  ("08-links.md", PackageResources.links_md),
  ("09-settings.md", PackageResources.settings_md),
  ("10-importing.md", PackageResources.importing_md),
]
