#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many files this program may have open at once.
package enum OpenFileLimit {
  /// Raises the limit where it is lower than is wanted, as far as the system lets it.
  ///
  /// - Returns: what it is then, and no more than is wanted.
  package static func raise(to wanted: Int) -> Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    // What every system gives.
    guard getrlimit(kind, &limit) == 0 else { return min(wanted, 256) }
    let possible = min(limit.rlim_max, rlim_t(wanted))
    if limit.rlim_cur < possible {
      limit.rlim_cur = possible
      _ = setrlimit(kind, &limit)
      _ = getrlimit(kind, &limit)
    }
    return Int(min(limit.rlim_cur, rlim_t(wanted)))
  }
}
