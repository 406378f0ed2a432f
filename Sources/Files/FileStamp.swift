#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells one state of a file from the next without reading it: which file it is, its size, and when its bytes
/// and its attributes were last changed, in nanoseconds.
package struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let node: UInt64
  private let size: Int64
  private let mode: UInt32
  private let modified: Int64
  private let changed: Int64
  /// Whether the file had been at rest for a while when it was looked at. The clock of a file system ticks every
  /// few milliseconds, so that two changes within a tick leave the same stamp: one that is not settled proves nothing.
  package let isSettled: Bool

  /// Longer than the clock of any file system in use, FAT's of two seconds included.
  private static let rest: Int64 = 2_500_000_000

  /// Nil where the path names nothing. Links are followed.
  package init?(_ path: String) {
    let now = Self.now
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status, at: now)
  }

  /// Of a file that is open.
  init?(descriptor: Int32) {
    let now = Self.now
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status, at: now)
  }

  /// In nanoseconds.
  private static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return nanoseconds(now)
  }

  /// - Parameter now: before the file was asked, so that a slow answer makes no file look settled.
  private init(_ status: stat, at now: Int64) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    mode = UInt32(status.st_mode)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
    isSettled = now - max(modified, changed) > Self.rest
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  package static func == (a: FileStamp, b: FileStamp) -> Bool {
    a.device == b.device && a.node == b.node && a.size == b.size && a.mode == b.mode
      && a.modified == b.modified && a.changed == b.changed
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(node)
    hasher.combine(size)
    hasher.combine(modified)
  }
}
