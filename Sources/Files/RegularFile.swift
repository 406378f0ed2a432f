#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens files, and nothing that only looks like one.
enum RegularFile {
  /// - Returns: a descriptor, for the caller to close, and the file's attributes.
  /// - Throws: `FileError` where the file is missing, no file, or unreadable.
  static func opened(_ path: String) throws(FileError) -> (descriptor: Int32, status: stat) {
    // Non-blocking, so that a named pipe in the content can't hold the program up for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError("read", path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = FileError("read", path, code: errno)
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError("read", path, reason: isFolder ? "it is a folder" : "it is a pipe or a device, not a file")
    }
    return (descriptor, status)
  }
}
