// Programs that get the terminal for a while: editor, pager, a command that an article is piped to.

import Articles
import Glibc
import Reader
import Screen
import Settings
import Typesetting

extension Hands {
  /// Runs the editor on an article's file; what it changed is read again.
  ///
  /// Of an article without a file a copy is edited, which is kept where it was changed. Where the file is gone, nothing is.
  func edit(_ id: ArticleID) {
    guard let article = whole(id), let lend = front.lend else { return }
    let words = Self.command(preferences().editor, "VISUAL", "EDITOR", else: "vi")
    if let path = article.path {
      guard access(path, R_OK) == 0 else {
        let reason = String(cString: strerror(errno))
        return say(
          "Its file cannot be read (\(reason)); v shows what is kept: \(path)", isError: true)
      }
      let before = FileTime(path)
      lend { [self] in run(words + [path], input: nil) }
      if FileTime(path) != before {
        importPaths([path], isQuiet: true) { [self] report in
          if report.updated > 0 { say("The changed file was read again.") }
          answer(.articleChanged(id))
        }
      }
      return
    }
    let suffix = article.article.body.format == "markdown" ? ".md" : ".txt"
    guard let copy = TextFile.writeTemporary(article.article.body.text, suffix: suffix) else {
      return say("No temporary file can be written: \(String(cString: strerror(errno))).", isError: true)
    }
    let before = FileTime(copy)
    lend { [self] in run(words + [copy], input: nil) }
    if FileTime(copy) == before {
      unlink(copy)
    } else {
      say("This article has no file of its own; what you changed is kept as \(copy).")
    }
  }

  /// Shows an article in the pager.
  func page(_ id: ArticleID) {
    guard let article = whole(id), let lend = front.lend else { return }
    let text = plainText(article)
    let words = Self.command(preferences().pager, "PAGER", nil, else: "less")
    lend { [self] in run(words, input: text) }
  }

  /// Gives an article to a command, whose output is seen until Enter.
  func pipe(_ id: ArticleID, as form: ArticleForm, to words: [String]) {
    guard let article = whole(id), let lend = front.lend else { return }
    let text = form == .text ? plainText(article) : article.written(as: form)
    lend { [self] in
      if let status = run(words, input: text) { waitForEnter(after: words[0], status: status) }
    }
  }

  /// Lets the reader see what a program has left on the terminal, until Enter.
  func waitForEnter(after program: String, status: Int32) {
    let end = status == 0 ? "" : " (it ended with \(status))"
    TextFile.writeAll(
      Array("\n\(SafeText.line(program)) is done\(end) · Enter goes back ".utf8), to: STDOUT_FILENO)
    var byte: UInt8 = 0
    while Glibc.read(STDIN_FILENO, &byte, 1) == 1, byte != 0x0A {}
  }

  /// Runs a program on the terminal and waits for it; its exit status, nil where it did not start, which is said.
  @discardableResult func run(_ words: [String], input: String?) -> Int32? {
    var ends: [Int32] = [-1, -1]
    if input != nil, !PipeWriter.makePipe(&ends) {
      say("No pipe can be made: \(String(cString: strerror(errno))).", isError: true)
      return nil
    }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    do throws(ProgramError) {
      let child = try Program.startHere(words, input: input == nil ? nil : ends[0])
      if let input {
        close(ends[0])
        ends[0] = -1
        PipeWriter.write(Array(input.utf8), to: ends[1])
      }
      // ^Z there stops the program here too, or the shell would wait for ever.
      return Program.wait(for: child) { raise(SIGSTOP) }
    } catch {
      if ends[1] >= 0 { close(ends[1]) }
      say("\(error)", isError: true)
      return nil
    }
  }

  /// The words of a command: configured, of the environment, or what every system has.
  private static func command(_ configured: [String], _ first: String, _ second: String?, else last: String)
    -> [String]
  {
    if !configured.isEmpty { return configured }
    for name in [first, second].compactMap({ $0 }) {
      let words = CommandLineWords.split(Environment.value(name) ?? "")
      if !words.isEmpty { return words }
    }
    return [last]
  }

  private func whole(_ id: ArticleID) -> StoredArticle? {
    do {
      return try store.article(id)
    } catch {
      report(error)
      return nil
    }
  }

  /// Title and text as they are set for the screen, without anything that controls a terminal.
  private func plainText(_ article: StoredArticle) -> String {
    var options = preferences().typesetting(width: min(front.width(), preferences().measure))
    options.isCentred = false
    options.isJustified = false
    options.lineSpacing = 1
    // What goes to programs is looked through there: its words stay whole.
    options.hyphens = .none
    var typesetter = OpenDocument(article).typesetter(options)
    typesetter.setAll()
    return SafeText.block(typesetter.text.lines.map { $0.text + "\n" }.joined())
  }
}

/// When a file was changed, as finely as the system tells.
nonisolated struct FileTime: Hashable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int

  /// Looks at a file; all zero when it is not there.
  init(_ path: String) {
    var found = stat()
    stat(path, &found)
    seconds = found.st_mtim.tv_sec
    nanoseconds = found.st_mtim.tv_nsec
    size = Int(found.st_size)
  }
}
