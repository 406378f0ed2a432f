#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program that shows an address to the person at this machine.
enum BrowserProgram {
  #if os(macOS)
    private static let name = "open"
  #else
    private static let name = "xdg-open"
  #endif

  /// Starts it and does not wait for it; false where there is none.
  ///
  /// It often outlives this program, so that it is given nothing of it: none of the descriptors, or it would keep the
  /// port; not its way with signals, or it could not be ended; and no part in the Control-C of its terminal.
  static func open(_ address: String) -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(name), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    closeDescriptorsInPrograms()
    var process = pid_t()
    return posix_spawnp(&process, name, nil, &attributes, &arguments, environ) == 0
  }

  /// Keeps every descriptor but the standard streams from programs that are started; the lowest numbers are given first,
  /// so that none is near the limit.
  private static func closeDescriptorsInPrograms() {
    let limit = min(Int32(clamping: sysconf(Int32(_SC_OPEN_MAX))), 1 << 16)
    for descriptor in (STDERR_FILENO + 1)..<max(limit, STDERR_FILENO + 1) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }
}
