// Programs whose output is wanted: their input, their limits, and their end.

import Foundation
import Testing

@testable import broadsheet

@Suite struct ProgramOutputTests {
  private func run(_ script: String, input: String = "", _ terms: GatheredProgram.Terms = ProgramOutput.terms)
    async throws
    -> String?
  {
    let file = try #require(PictureFile(bytes: Array(input.utf8)))
    let output = await ProgramOutput.run(["sh", "-c", script], input: file.descriptor, terms: terms)
    return output.map { String(decoding: $0, as: UTF8.self) }
  }

  private func terms(_ change: (inout GatheredProgram.Terms) -> Void) -> GatheredProgram.Terms {
    var terms = ProgramOutput.terms
    change(&terms)
    return terms
  }

  @Test func outputIsWhatItPrints() async throws {
    #expect(try await run("cat; echo of", input: "twenty ") == "twenty of\n")
    #expect(try await run("echo a; echo b >&2") == "a\n")
    #expect(try await run("exit 3") == nil)
    #expect(try await run("echo a; exit 3") == nil)
    #expect(try await run("kill -9 $$") == nil)
    #expect(try await run("test -t 0 || test -e /dev/tty && : < /dev/tty") == nil, "it has no terminal")
    let file = try #require(PictureFile(bytes: [1]))
    #expect(await ProgramOutput.run(["/no/such/program"], input: file.descriptor) == nil)
  }

  @Test func aProgramThatTakesTooLongIsEnded() async throws {
    let begun = ContinuousClock.now
    #expect(try await run("echo a; exec sleep 300", terms { $0.seconds = 1 }) == nil)
    #expect(
      try await run("exec sleep 300 >&-", terms { $0.seconds = 1 }) == nil,
      "even when it has closed what it prints to")
    #expect(ContinuousClock.now - begun < .seconds(60))
  }

  @Test func aProgramThatPrintsTooMuchIsEnded() async throws {
    #expect(try await run("exec yes", terms { $0.output = 100_000 }) == nil)
    #expect(try await run("head -c 100001 /dev/zero", terms { $0.output = 100_000 }) == nil)
    #expect(try await run("head -c 100000 /dev/zero", terms { $0.output = 100_000 })?.utf8.count == 100_000)
  }

  @Test func memoryAndTimeAreLimited() async throws {
    // The limits are set once it runs: it is asked when it has had time for that.
    let limits = try await run("sleep 0.5; ulimit -v; ulimit -t; ulimit -c")
    #expect(limits == "1048576\n10\n0\n")
  }

  @Test func aRunThatIsLeftEnds() async throws {
    let stand = try PictureStand()
    let file = try #require(PictureFile(bytes: [1]))
    let task = Task {
      await ProgramOutput.run(
        ["sh", "-c", "echo $$ > \(stand.path)/pid; exec sleep 300"], input: file.descriptor)
    }
    var child: pid_t?
    for _ in 0..<5000 where child == nil {
      try await Task.sleep(for: .milliseconds(10))
      child = (try? String(contentsOfFile: stand.path + "/pid", encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    let begun = ContinuousClock.now
    task.cancel()
    #expect(await task.value == nil)
    // On a busy machine even this takes seconds; by itself the program would have stood for five minutes.
    #expect(ContinuousClock.now - begun < .seconds(150))
    #expect(kill(try #require(child), 0) == -1, "nothing of it is left")
  }

  @Test func aRunThatIsLeftBeforeItBeganNeverBegins() async throws {
    let stand = try PictureStand()
    let file = try #require(PictureFile(bytes: [1]))
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await ProgramOutput.run(["touch", stand.path + "/begun"], input: file.descriptor)
    }
    #expect(await task.value == nil)
    #expect(!FileManager.default.fileExists(atPath: stand.path + "/begun"))
  }
}
