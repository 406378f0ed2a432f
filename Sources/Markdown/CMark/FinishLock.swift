#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The lock that is held while cmark finishes a document.
///
/// Version 0.29.0.gfm.6 keeps the table of the characters that its inline extensions look for in a global,
/// which `cmark_parser_finish` sets at its start and clears at its end: without a lock, parses on several
/// threads find neither their strikethrough nor their links. All else of a parse runs in parallel.
///
/// A document that can hold neither (no `~`, no `@`, no `www.`, no `://`) could be finished outside the lock
/// with the same result, and a build would take an eighth less. But it would still read the table while
/// another thread writes it, which no memory model allows; so every finish takes the lock.
///
/// Not a `Mutex`, which refuses a pointer (the parser) inside its closure.
final class FinishLock: @unchecked Sendable {
  // Sendable because the pointer never changes, and a mutex is made to be used from any thread.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    mutex = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
