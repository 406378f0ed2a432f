#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds a folder for one process at a time, until it is let go or the process ends, however it ends.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Waits for a process that holds the folder.
  ///
  /// - Parameter onWait: called once, where there is one.
  /// - Throws: `FileError` where the folder can't be opened.
  package init(_ path: String, onWait: () -> Void) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw FileError("open the folder", path, code: errno) }
    self.descriptor = descriptor
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    // A file system without locks (some network shares) is built on without.
    guard errno == EWOULDBLOCK else { return }
    onWait()
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { close(descriptor) }
}
