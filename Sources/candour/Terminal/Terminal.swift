import ArgumentParser
import Files
import InspectionModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  static func print(_ text: String) { print(Array(text.utf8)) }

  /// Ends the program where there is no room for what it prints; a reader that has gone wants no more of it.
  static func print(_ bytes: [UInt8]) {
    let code = Descriptor.write(bytes, to: STDOUT_FILENO)
    if code != 0, code != EPIPE { leave(with: FileError("write", "standard output", code: code)) }
  }

  /// The same where the program goes on without room: what can't be printed is lost.
  static func printWhereThereIsRoom(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Lets a write to a reader that has gone fail in place of ending the program by a signal.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Keeps the numbers of the standard streams for these, where the program was started without them: a connection or a
  /// file that got one of them would get what is printed. What is printed then finds no stream, as before.
  static func reserveStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest number that is free is given, which is this one; and it is open the wrong way round.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// A line about the program's own doings, not about the content.
  static func note(_ line: String) { printToError(line + "\n") }

  static func printToError(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

  /// Ends the program: with the help that was asked for, with what is wrong with the arguments (2), with what
  /// the machine refused (3), or as a command decided.
  static func leave(with error: any Error) -> Never {
    if let failure = error as? FileError {
      note("candour: \(failure)")
      exit(Exit.machine.rawValue)
    }
    if let error = error as? UsageError {
      note("candour: \(error.message)")
      exit(Exit.usage.rawValue)
    }
    let code = Candour.exitCode(for: error)
    let message = Candour.fullMessage(for: error)
    if !message.isEmpty {
      code.isSuccess ? print(message + "\n") : note(message)
    }
    exit(code == .validationFailure ? Exit.usage.rawValue : code.rawValue)
  }

  /// Where it is day now in UTC. Builds never ask; only the record of a check is dated.
  static var today: CivilDate? {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil else { return nil }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CivilDate("\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))")
  }

  /// Whether standard error is a terminal, and no file or program.
  static var showsErrorsToPerson: Bool { isatty(STDERR_FILENO) == 1 }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
