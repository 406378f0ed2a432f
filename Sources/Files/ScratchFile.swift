import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A temporary file without a name: what is put aside in it can be read again, by any thread, until the value is
/// forgotten or the process ends, however it ends.
///
/// What it holds is in the system's cache of files and not in the memory of the process.
package final class ScratchFile: Sendable {
  private let descriptor: Int32
  /// Where the next bytes go.
  private let end = Mutex(0)

  /// - Parameter folder: where the file lies; nil for `TMPDIR`, and without one for `/var/tmp`, which unlike `/tmp` is
  ///   seldom in memory.
  /// - Throws: `FileError` where it can't be created there.
  package init(in folder: String? = nil) throws(FileError) {
    let path = (folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp") + "/candour-XXXXXX"
    var template = path.utf8CString.map { $0 }
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError("create", path, code: errno) }
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Puts bytes aside.
  ///
  /// - Returns: what `read` gives them back for; nil where there is no room for them.
  package func append(_ bytes: [UInt8]) -> Range<Int>? {
    let place = end.withLock { end in
      defer { end += bytes.count }
      return end..<end + bytes.count
    }
    let isWritten = bytes.withUnsafeBytes { buffer in
      Self.all(buffer.count) { done in
        pwrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place.lowerBound + done))
      }
    }
    return isWritten ? place : nil
  }

  /// The bytes that were put aside at a place; nil where they can't be read.
  package func read(_ place: Range<Int>) -> [UInt8]? {
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      isRead = Self.all(place.count) { done in
        pread(descriptor, buffer.baseAddress.map { $0 + done }, place.count - done, off_t(place.lowerBound + done))
      }
      count = isRead ? place.count : 0
    }
    return isRead ? bytes : nil
  }

  /// Asks the system again until it has done all of `count`; false where it gives up.
  private static func all(_ count: Int, _ step: (_ done: Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      let n = step(done)
      if n < 0, errno == EINTR { continue }
      if n <= 0 { return false }
      done += n
    }
    return true
  }
}
