#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open to be read part by part, so that it need not be held in memory as a whole.
///
/// A class, because it owns the descriptor, which `deinit` closes.
package final class ReadableFile: Sendable {
  package let path: String
  /// In bytes, when it was opened.
  package let size: Int
  /// Of the file that was opened, whatever its path names by now.
  package let stamp: FileStamp
  private let descriptor: Int32

  /// - Throws: `FileError` where the file is missing, no file, or unreadable.
  package init(_ path: String) throws(FileError) {
    let (descriptor, status) = try RegularFile.opened(path)
    guard let stamp = FileStamp(descriptor: descriptor) else {
      let error = FileError("read", path, code: errno)
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    self.stamp = stamp
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The bytes of a part.
  ///
  /// - Parameter range: within the file's size.
  /// - Throws: `FileError` where they can't be read, and where the file has been changed since it was opened: what has
  ///   been read of it before would not belong to this part.
  package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let n = pread(descriptor, base + count, range.count - count, off_t(range.lowerBound + count))
        if n < 0, errno == EINTR { continue }
        if n < 0 { failure = errno }
        if n <= 0 { break }
        count += n
      }
    }
    if failure != 0 { throw FileError("read", path, code: failure) }
    guard bytes.count == range.count, FileStamp(descriptor: descriptor) == stamp else {
      throw FileError("read", path, reason: "it changed while it was read")
    }
    return bytes
  }
}
