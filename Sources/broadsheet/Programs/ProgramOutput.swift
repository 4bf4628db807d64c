// What a program prints that was given a file to read: within a time, and no more than so much.

/// Runs of programs whose whole output is wanted, or nothing.
nonisolated enum ProgramOutput {
  /// What a run may take: memory for a large picture, and no longer than anybody waits for one.
  static let terms = terms(output: 8 << 20)

  /// The same for so many bytes of output.
  static func terms(output: Int) -> GatheredProgram.Terms {
    GatheredProgram.Terms(output: output, seconds: 10, memory: 1 << 30, joinsErrors: false)
  }

  /// Runs a program in a session of its own, without a terminal; what it printed, nil when it failed, took too much or the task was
  /// cancelled.
  static func run(_ words: [String], input: Int32, terms: GatheredProgram.Terms = terms) async -> [UInt8]? {
    guard !Task.isCancelled, let program = try? GatheredProgram(words, input: .file(input), terms: terms)
    else { return nil }
    let output = await withTaskCancellationHandler {
      await program.output()
    } onCancel: {
      program.stop()
    }
    return output.status == 0 && !output.isCut && !output.isStopped ? output.bytes : nil
  }
}
