// Actions carried out: values put into arguments, the program run, what it printed told.

import Articles
import Formats
import Glibc
import Reader
import Screen
import Settings
import Storage

extension Hands {
  /// Runs an action; no shell sees its words, and nobody waits for its end but who asked for it.
  func act(_ request: ActionRequest) {
    let store = store
    actions.begin(request.number) { [self] in
      do {
        let call = try await ActionCall.make(request, from: store)
        if Task.isCancelled { return finish(request, .stopped) }
        switch request.action.show {
        case .terminal: runOnTerminal(call)
        case .apart: try runApart(call, name: request.action.name)
        case .overlay, .message:
          let program = try GatheredProgram(call.words, input: call.input.map { .bytes($0) } ?? .nothing)
          actions.add(program, of: request.number)
          let output = await program.output()
          let lines = await call.lines(of: output.bytes)
          let end: ActionEnd =
            output.isStopped ? .stopped : output.status == 0 || output.isCut ? .done : .failed(output.status)
          let isCut = output.isCut || lines.count == PrintedText.most
          answer(.acted(number: request.number, lines, isCut: isCut, end))
        }
      } catch {
        finish(request, .notRun("\(error)"))
      }
    }
  }

  /// Tells the end of an action that has printed nothing.
  private func finish(_ request: ActionRequest, _ end: ActionEnd) {
    switch request.action.show {
    case .overlay, .message: answer(.acted(number: request.number, [], isCut: false, end))
    case .terminal, .apart: if case .notRun(let reason) = end { say(reason, isError: true) }
    }
  }

  private func runOnTerminal(_ call: ActionCall) {
    guard let lend = front.lend else { return }
    lend { [self] in
      let status = run(call.words, input: call.input.map { String(decoding: $0, as: UTF8.self) })
      // What it says of its failure is to be seen.
      if let status, status != 0 { waitForEnter(after: call.words[0], status: status) }
    }
  }

  private func runApart(_ call: ActionCall, name: String) throws(ProgramError) {
    var ends: [Int32] = [-1, -1]
    guard call.input == nil || PipeWriter.makePipe(&ends) else {
      throw .cannotStart(call.words[0], reason: String(cString: strerror(errno)))
    }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    do {
      try programs.start(call.words, input: call.input == nil ? nil : ends[0]) { [self] in
        say("“\(name)” failed.", isError: true)
      }
    } catch {
      if ends[1] >= 0 { close(ends[1]) }
      throw error
    }
    if let input = call.input { PipeWriter.write(input, to: ends[1]) }
    say("“\(name)” was started.")
  }
}

/// The words and the input of one run of an action.
nonisolated struct ActionCall: Sendable {
  /// The program and its arguments.
  var words: [String]
  /// What it reads; nil for nothing.
  var input: [UInt8]?

  /// Puts an article's values into an action, off the main actor.
  @concurrent static func make(_ request: ActionRequest, from store: ArticleStore) async throws -> ActionCall
  {
    guard let article = try store.article(request.article) else { throw ActionRefusal.articleGone }
    let action = request.action
    var values: [Placeholder: String] = [:]
    for placeholder in action.placeholders {
      values[placeholder] = try value(of: placeholder, request, article)
    }
    let words = try action.words(values)
    switch action.input {
    case .none: return ActionCall(words: words, input: nil)
    case .selection: return ActionCall(words: words, input: Array((selection(request, article) + "\n").utf8))
    case .text, .markdown, .html, .json:
      return ActionCall(words: words, input: Array(article.written(as: action.input.form ?? .text).utf8))
    }
  }

  /// What a program printed as lines, off the main actor.
  @concurrent func lines(of bytes: [UInt8]) async -> [String] { PrintedText.lines(bytes) }

  private static func value(
    of placeholder: Placeholder, _ request: ActionRequest, _ stored: StoredArticle
  ) throws -> String? {
    let article = stored.article
    return switch placeholder {
    case .word: request.word.map(SafeText.line)
    case .selection: selection(request, stored)
    case .title: SafeText.line(article.title)
    case .link: try article.link.map { try WebAddress($0).text }
    case .author: SafeText.line(article.authors.joined(separator: ", "))
    case .source: SafeText.line(article.source)
    case .language: article.language.map(SafeText.line)
    case .date: DateWords.day(stored.date)
    // A path is the file's only as it is.
    case .file: stored.path
    }
  }

  private static func selection(_ request: ActionRequest, _ stored: StoredArticle) -> String {
    SafeText.block(request.selection ?? BodyFormat.document(of: stored.article.body).flatText)
  }
}

/// Why an action has nothing to work on.
nonisolated enum ActionRefusal: Error, CustomStringConvertible {
  /// The article was removed meanwhile.
  case articleGone

  var description: String {
    switch self {
    case .articleGone: "This article is no more in the library."
    }
  }
}

/// The actions under way, by the numbers of their requests.
final class ActionsUnderWay {
  private var tasks: [Int: Task<Void, Never>] = [:]
  private var programs: [Int: GatheredProgram] = [:]

  /// Begins one.
  func begin(_ number: Int, _ deed: @escaping () async -> Void) {
    tasks[number] = Task {
      await deed()
      tasks[number] = nil
      programs[number] = nil
    }
  }

  /// Notes the program of one, so that it can be stopped.
  func add(_ program: GatheredProgram, of number: Int) { programs[number] = program }

  /// Stops some of them.
  func stop(_ numbers: [Int]) {
    for number in numbers {
      tasks[number]?.cancel()
      programs[number]?.stop()
    }
  }

  /// Stops all of them; their ends are not waited for.
  func stopAll() { stop(Array(tasks.keys)) }

  /// True while an end is still to come.
  var isBusy: Bool { !tasks.isEmpty }
}
