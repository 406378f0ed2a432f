#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Creates, replaces and removes files by POSIX calls.
package enum FileWriter {
  /// Creates a file, or empties the one that is there, and gives it to `body` to be written.
  ///
  /// - Throws: `FileError` where it can't be created, written or closed; what was written so far is left for
  ///   the caller to remove.
  package static func create<Result>(
    _ path: String,
    _ body: (borrowing OpenFile) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let descriptor = try opened(path, as: path)
    let result: Result
    do {
      result = try body(OpenFile(descriptor: descriptor, path: path))
    } catch {
      close(descriptor)
      throw error
    }
    try finish(descriptor, path)
    return result
  }

  /// - Parameter path: that of what is to be there in the end, by which failures call it.
  private static func opened(_ file: String, as path: String) throws(FileError) -> Int32 {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
    return descriptor
  }

  /// Some file systems say only here that there was no room.
  private static func finish(_ descriptor: Int32, _ path: String) throws(FileError) {
    if close(descriptor) != 0 { throw FileError("write", path, code: errno) }
  }

  /// A file that is being written.
  package struct OpenFile: ~Copyable {
    fileprivate let descriptor: Int32
    fileprivate let path: String

    package func write(_ bytes: borrowing [UInt8]) throws(FileError) {
      try FileWriter.append(bytes, to: descriptor, path)
    }
  }

  private static func append(_ bytes: borrowing [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    let code = Descriptor.write(bytes, to: descriptor)
    if code != 0 { throw FileError("write", path, code: code) }
  }

  /// Writes a file beside its place and puts it there at once, so that nobody sees half of it; where that fails, what was
  /// written is removed, and what was there stays.
  ///
  /// - Parameter temporary: where it is written first, in the same file system.
  package static func replace(
    _ path: String, with bytes: [UInt8], by temporary: String
  ) throws(FileError) {
    do throws(FileError) {
      try write(bytes, to: opened(temporary, as: path), path)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Writes a file beside its place and puts it there at once, but never in the place of one that is there, or comes
  /// there meanwhile.
  ///
  /// - Parameter temporary: where it is written first, in the same file system; a name that is nobody else's.
  package static func createNew(_ path: String, with bytes: [UInt8], by temporary: String) throws(FileError) {
    do throws(FileError) {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileError("write", path, code: errno) }
      try write(bytes, to: descriptor, path)
      if link(temporary, path) != 0 {
        if errno == EEXIST {
          throw FileError("write", path, reason: "there is a file of that name, which is not overwritten")
        }
        // Some file systems have no links.
        return try rename(temporary, to: path)
      }
    } catch {
      try? remove(temporary)
      throw error
    }
    try remove(temporary)
  }

  /// Writes all of a file that is open, and closes it.
  ///
  /// Not by an `OpenFile`: Swift 6.3 can’t compile one, optimised, that is made and used in the same file.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    do throws(FileError) {
      try append(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    try finish(descriptor, path)
  }

  /// Puts a file in the place of another at once: a reader sees the old bytes or the new, never a part.
  package static func rename(_ path: String, to target: String) throws(FileError) {
    #if canImport(Glibc)
      let result = Glibc.rename(path, target)
    #elseif canImport(Musl)
      let result = Musl.rename(path, target)
    #else
      let result = Darwin.rename(path, target)
    #endif
    if result != 0 { throw FileError("replace", target, code: errno) }
  }

  /// Removes a file; that it is not there is no failure.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) != 0 else { return }
    let error = FileError("remove", path, code: errno)
    if !error.isMissing { throw error }
  }

  /// Removes a folder that is empty; false where it is not.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Creates a folder with those above it.
  ///
  /// - Returns: the folders that were not there before, outermost first.
  package static func createFolder(_ path: String) throws(FileError) -> [String] {
    // Asked first, as nearly all of them are new and stand in a folder that is there: one call and not three.
    if mkdir(path, 0o755) == 0 { return [path] }
    var code = errno
    var made: [String] = []
    if code == ENOENT || code == ENOTDIR, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      made = try createFolder(String(path[..<slash]))
      if mkdir(path, 0o755) == 0 { return made + [path] }
      code = errno
    }
    // It may have been there, or another worker may have made it meanwhile; a link to a folder will do as well.
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return made }
    if code == EEXIST {
      throw FileError("create the folder", path, reason: "there is a file of that name; move it away")
    }
    throw FileError("create the folder", path, code: code)
  }
}
