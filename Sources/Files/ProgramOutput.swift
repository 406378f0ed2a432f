import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif

/// What another program wrote on its standard output, and how it ended.
///
/// Neither a program that hangs, nor one that writes without an end, nor one that leaves a child behind with its output
/// open can hold up whoever waits; Foundation's `Process` waits for such a child.
package struct ProgramOutput: Sendable {
  package enum End: Sendable, Hashable {
    /// With an exit code.
    case exited(Int32)
    /// By a signal that did not come from here: it crashed, or the machine stopped it.
    case killed(by: Int32)
    /// It was killed, as it took longer than it may.
    case tooSlow
    /// It was killed, as it wrote more than it may.
    case tooLarge
  }

  /// Of what is too large, a little more than the limit.
  package private(set) var bytes: [UInt8] = []
  package let end: End

  /// A pipe is made and then marked to be closed in programs that are started, two steps: one that another thread started
  /// between them would keep the output open.
  private static let starting = Mutex(())

  /// Runs a program to its end, without input; what it writes on standard error is dropped.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - seconds: how long it may take.
  ///   - limit: how many bytes it may write.
  /// - Throws: where it can't be started.
  package init(
    of program: String,
    _ arguments: [String],
    seconds: Double,
    limit: Int
  ) throws(FileError) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var ends: [Int32] = [-1, -1]
    let code: Int32 = Self.starting.withLock { _ in
      guard pipe(&ends) == 0 else { return errno }
      for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      return 0
    }
    guard code == 0 else { throw FileError("run", program, code: code) }
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    let started = Self.starting.withLock { _ in Self.start(program, arguments, writingTo: input) }
    close(input)
    guard case .success(let id) = started else {
      if case .failure(let error) = started { throw error }
      throw FileError("run", program, reason: "it can't be started")
    }
    let stop = Self.drain(output, until: deadline, limit: limit, into: &bytes)
    end = Self.end(of: id, stop, until: deadline)
  }

  /// Starts a program in a group of its own, so that its children can be stopped with it.
  private static func start(
    _ program: String,
    _ arguments: [String],
    writingTo output: Int32
  ) -> Result<pid_t, FileError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let environment = _NSGetEnviron().pointee
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let environment = environ
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, &attributes, words, environment)
    return code == 0 ? .success(id) : .failure(FileError("run", program, code: code))
  }

  /// Reads to the end; or gives why not.
  private static func drain(
    _ descriptor: Int32,
    until deadline: ContinuousClock.Instant,
    limit: Int,
    into bytes: inout [UInt8]
  ) -> End? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return .tooSlow }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // Rounded up, so as not to ask again and again within the last millisecond.
      if poll(&waiting, 1, Int32(left.rounded(.up))) < 1 { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return nil }
      bytes += buffer[..<count]
      if bytes.count > limit { return .tooLarge }
    }
  }

  /// Waits for a program that has closed its output, and stops one that is to be stopped, or goes on for too long.
  private static func end(of id: pid_t, _ stop: End?, until deadline: ContinuousClock.Instant) -> End {
    var stop = stop
    var status: Int32 = 0
    while true {
      if stop != nil { kill(-id, SIGKILL) }
      let ended = waitpid(id, &status, stop == nil ? WNOHANG : 0)
      if ended == id || ended < 0 && errno != EINTR { break }
      if stop == nil, ended == 0 {
        if ContinuousClock.now >= deadline { stop = .tooSlow }
        usleep(1_000)
      }
    }
    if let stop { return stop }
    // As WIFEXITED and its like have it, which Swift does not see.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: signal)
  }
}
