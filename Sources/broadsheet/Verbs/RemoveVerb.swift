// The verb that takes articles out of the library.

import ArgumentParser
import Articles
import Glibc
import Intake
import Storage

/// Puts articles into the trash, or removes them for good.
struct RemoveVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Put articles into the trash; “broadsheet undo” takes them out again.")

  @Argument(help: ArgumentHelp("Numbers of articles, as “broadsheet list” shows them.", valueName: "id"))
  var articles: [ArticleID] = []

  @Option(
    name: .customLong("import"), help: ArgumentHelp("All that came with this import.", valueName: "name"))
  var importName: String?

  @Option(
    name: .customLong("folder"), help: ArgumentHelp("All whose files lie in this folder.", valueName: "path"),
    completion: .directory)
  var folder: String?

  @Flag(name: .customLong("purge"), help: "Remove them for good: this cannot be undone. Asks twice.")
  var purges = false

  @Flag(name: .customLong("yes"), help: "With --purge, twice: do not ask.")
  var consents: Int

  @OptionGroup var library: LibraryOption

  func validate() throws {
    let ways = [!articles.isEmpty, importName != nil, folder != nil].count { $0 }
    if ways != 1 {
      throw ValidationError("Say which: numbers of articles, or --import NAME, or --folder PATH.")
    }
  }

  func perform() async throws -> Outcome {
    let store = try library.open()
    var outcome = Outcome.done
    let target: Target
    if let importName {
      target = .articles(try await self.articles(ofImport: importName, in: store))
    } else if let folder {
      target = .path((try? realPath(of: folder)) ?? folder)
    } else {
      let named = try NamedArticles(articles, in: store)
      if named.found.isEmpty { return named.outcome }
      outcome = named.outcome
      target = .articles(named.found)
    }
    if purges {
      guard try isConfirmed() else {
        Output.complain("Nothing was removed.")
        return .failed
      }
      let count = try await store.purge(target)
      Output.line("\(Count.of(count, "article")) removed for good.")
      return outcome
    }
    let report = try await store.apply(.trash, to: target)
    let undo = report.count > 0 ? "; “broadsheet undo” takes this back" : ""
    Output.line("\(Count.of(report.count, "article")) put into the trash\(undo).")
    return outcome
  }

  private func articles(ofImport name: String, in store: ArticleStore) async throws -> [ArticleID] {
    let found = try await store.articles(ofImport: name)
    if !found.isEmpty { return found }
    let names = try await store.imports(limit: 5).map { "“\($0.name)”" }
    let known =
      names.isEmpty ? "nothing was imported yet" : "the last ones are \(names.joined(separator: ", "))"
    throw CommandProblem("No article came with an import called “\(name)”; \(known).")
  }

  private func isConfirmed() throws -> Bool {
    if consents >= 2 { return true }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw CommandProblem("--purge cannot be undone and asks first; without a terminal say --yes --yes.")
    }
    return Question.isAnsweredYes("Remove these articles for good?")
      && Question.isAnsweredYes("They cannot be brought back. Really remove them?")
  }
}

/// Questions on the terminal.
nonisolated enum Question {
  /// Asks, and waits for the whole word yes.
  static func isAnsweredYes(_ question: String) -> Bool {
    Output.ask("\(question) Type yes or no: ")
    return readLine()?.lowercased() == "yes"
  }
}
