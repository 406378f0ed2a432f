#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares files without holding them in memory.
package enum FileComparison {
  /// Whether two files' bytes are the same; by the machine's own comparison, because every file of a build in
  /// which nothing changed is compared.
  package static func isSame(_ bytes: borrowing [UInt8], _ other: borrowing [UInt8]) -> Bool {
    guard bytes.count == other.count else { return false }
    return bytes.withUnsafeBytes { a in
      other.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return true }
        return memcmp(a, b, bytes.count) == 0
      }
    }
  }

  /// Whether two files have the same bytes; false where the second is missing or no file.
  package static func isSame(_ path: String, _ other: String) throws(FileError) -> Bool {
    // Non-blocking, so that a named pipe can't hold the comparison up for ever.
    let a = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard a >= 0 else { throw FileError("read", path, code: errno) }
    defer { close(a) }
    let b = open(other, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard b >= 0 else { return false }
    defer { close(b) }
    var left = stat()
    var right = stat()
    guard fstat(a, &left) == 0, fstat(b, &right) == 0, left.st_size == right.st_size,
      left.st_mode & S_IFMT == S_IFREG, right.st_mode & S_IFMT == S_IFREG
    else { return false }
    let size = 64 << 10
    return withUnsafeTemporaryAllocation(byteCount: 2 * size, alignment: 16) { buffer in
      var offset: off_t = 0
      while offset < left.st_size {
        let n = pread(a, buffer.baseAddress, size, offset)
        guard n > 0, let base = buffer.baseAddress, pread(b, base + size, n, offset) == n,
          memcmp(base, base + size, n) == 0
        else { return false }
        offset += off_t(n)
      }
      return true
    }
  }
}
