// Which addresses are opened, where they really lead, and how programs are given words.

import Formats
import Reader
import Settings
import Testing

@testable import broadsheet

@Suite struct DoorAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c", "example.org"),
    ("  HTTP://Example.org:8080/x ", "Example.org:8080"),
    ("https://bank.example@evil.example/login", "evil.example"),
    ("https://bank.example\\@evil.example/", "bank.example"),
    ("//cdn.example.org/page", "cdn.example.org"),
    ("mailto:editor@example.org?subject=Hi", "editor@example.org"),
    ("gemini://example.org/", "example.org"),
  ])
  func leadsTo(written: String, host: String) throws {
    #expect(try WebAddress(written).host == host)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ssh://host", "vbscript:x", "x-help:run",
    "JavaScript:alert(1)", "https:", "https:///path", "", "just words", "/relative/path", "-rf",
    "https://exa mple.org/", "https://example.org/\u{1B}]52;c;eA==\u{07}", "https://example.org/\u{85}x",
    "https:example.org",
  ])
  func isRefused(written: String) {
    #expect(throws: WebAddress.Refusal.self) { try WebAddress(written) }
  }

  @Test func relativeSchemeBecomesWhole() throws {
    #expect(try WebAddress("//example.org/x").text == "https://example.org/x")
  }

  @Test func browserIsConfiguredNamedOrTheDesktops() {
    let none: (String) -> String? = { _ in nil }
    let named: (String) -> String? = { $0 == "BROWSER" ? "firefox --new-tab '%s':lynx" : nil }
    let desktop: (String) -> String? = { $0 == "DISPLAY" ? ":0" : nil }
    #expect(BrowserChoice(preferences: [], environment: none).words(for: "a") == nil)
    #expect(BrowserChoice(preferences: ["b", "-x"], environment: named).words(for: "a") == ["b", "-x", "a"])
    #expect(
      BrowserChoice(preferences: [], environment: named).words(for: "a b;c") == [
        "firefox", "--new-tab", "a b;c",
      ])
    #expect(BrowserChoice(preferences: [], environment: desktop).words(for: "a") == ["xdg-open", "a"])
    #expect(BrowserChoice(preferences: ["/usr/bin/w3m"], environment: none).needsTerminal)
    #expect(!BrowserChoice(preferences: ["firefox"], environment: none).needsTerminal)
  }

  @Test func markdownLinkCannotEndEarly() {
    #expect(
      MarkdownLink.text(title: "A [b] \\ c", address: "https://e.org/x")
        == "[A \\[b\\] \\\\ c](https://e.org/x)")
    #expect(
      MarkdownLink.text(title: "t", address: "https://e.org/a_(b)>c") == "[t](<https://e.org/a_(b)c>)")
  }

  @Test(arguments: [
    ("less -R", ["less", "-R"]), ("  vim   'a b' \"c d\" e\\ f ", ["vim", "a b", "c d", "e f"]),
    ("x ''", ["x", ""]), ("", []), ("$(rm) ; `x` | y", ["$(rm)", ";", "`x`", "|", "y"]),
  ])
  func wordsAreSplitWithoutShell(text: String, words: [String]) {
    #expect(CommandLineWords.split(text) == words)
  }
}
