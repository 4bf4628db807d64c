// Other programs: started by their words, never through a shell.

import Glibc

/// Why another program could not be run.
nonisolated enum ProgramError: Error, Hashable, CustomStringConvertible {
  /// It is not there or may not be started, with the reason the system gives.
  case cannotStart(String, reason: String)

  var description: String {
    switch self {
    case .cannotStart(let name, let reason): "“\(name)” cannot be started: \(reason)."
    }
  }
}

/// Starts other programs.
nonisolated enum Program {
  /// Starts a program in a session of its own, with no terminal; what it writes goes to `output`, or nowhere.
  ///
  /// With `joinsErrors` what it says of its failures goes there as well.
  static func startApart(
    _ words: [String], input: Int32? = nil, output: Int32? = nil, joinsErrors: Bool = false
  ) throws(ProgramError) -> pid_t {
    try start(words) { actions, attributes in
      if let input {
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      } else {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      }
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output ?? STDERR_FILENO, STDOUT_FILENO)
      if joinsErrors { posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO) }
      return Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession
    }
  }

  /// Starts a program on this terminal; `input` stands for what it reads.
  static func startHere(_ words: [String], input: Int32? = nil) throws(ProgramError) -> pid_t {
    try start(words) { actions, attributes in
      if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
      return Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    }
  }

  /// Waits until a program has ended; while it is stopped, `stopped` is called and then it is continued.
  ///
  /// Returns its exit status, 128 and the signal when one ended it.
  static func wait(for child: pid_t, stopped: () -> Void) -> Int32 {
    while true {
      var status: Int32 = 0
      let answer = waitpid(child, &status, WUNTRACED)
      if answer < 0 {
        if errno == EINTR { continue }
        return 0
      }
      if status & 0xFF == 0x7F {
        stopped()
        kill(child, SIGCONT)
        continue
      }
      return exitStatus(status)
    }
  }

  /// Whether a program has ended, and how; nil while it runs.
  static func ended(_ child: pid_t) -> Int32? {
    var status: Int32 = 0
    let answer = waitpid(child, &status, WNOHANG)
    if answer == child { return exitStatus(status) }
    return answer < 0 && errno == ECHILD ? 0 : nil
  }

  /// POSIX_SPAWN_SETSID, which Swift's view of the header lacks.
  private static let newSession: Int16 = 0x80

  private static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func start(
    _ words: [String],
    set: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int16
  ) throws(ProgramError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // What this program holds back or ignores is no business of another.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = set(&actions, &attributes)
    posix_spawnattr_setflags(&attributes, flags)

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard let name = words.first else { throw .cannotStart("", reason: "no command was given") }
    let failure = posix_spawnp(&child, name, &actions, &attributes, &arguments, environ)
    guard failure == 0 else { throw .cannotStart(name, reason: String(cString: strerror(failure))) }
    return child
  }
}
