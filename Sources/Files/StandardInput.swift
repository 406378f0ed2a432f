#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is given to the program by a pipe.
package enum StandardInput {
  /// Everything up to the end, but no more than `limit` bytes and one.
  package static func read(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = 64 << 10
    while bytes.count <= limit {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let n = Descriptor.read(STDIN_FILENO, into: UnsafeMutableRawBufferPointer(buffer))
        if n < 0 { failure = errno }
        count = max(0, n)
      }
      if failure != 0 { throw FileError("read", "standard input", code: failure) }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes.count > limit ? Array(bytes.prefix(limit + 1)) : bytes
  }
}
