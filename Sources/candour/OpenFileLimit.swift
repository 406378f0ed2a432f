internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many files the program may have open at once.
enum OpenFileLimit {
  /// Some for each of the workers, the runtime and another program. With fewer than 16 the libraries below crash.
  private static let least: rlim_t = 64

  /// Raises the limit where it is lower than is needed, as far as the system lets it.
  ///
  /// - Throws: where that is too little.
  static func require() throws(FileError) {
    var limit = rlimit()
    #if canImport(Glibc)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < least else { return }
    limit.rlim_cur = min(least, limit.rlim_max)
    if limit.rlim_cur == least, setrlimit(files, &limit) == 0 { return }
    throw FileError(
      "start", "candour",
      reason: "only \(limit.rlim_cur) files may be open at once; allow it \(least), with: ulimit -n \(least)")
  }
}
