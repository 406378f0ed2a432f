#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Opens files, and nothing that only looks like one.
enum RegularFile {
  /// - Returns: a descriptor, for the caller to close, and the file's attributes.
  /// - Throws: `FileError` where the file is missing, no file, or unreadable.
  static func open(_ path: String) throws(FileError) -> (descriptor: Int32, status: stat) {
    // Non-blocking, so that a named pipe in the content can't hold the program up for ever.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, flags)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, flags)
    #else
      let descriptor = Darwin.open(path, flags)
    #endif
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
