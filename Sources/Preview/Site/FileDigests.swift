internal import Diagnostics
internal import Files
internal import Synchronization

/// What files hold, as numbers that differ where they do. A file is read, a piece at a time, only where its stamp does
/// not prove that it is as it was when it was last read.
final class FileDigests: Sendable {
  private struct Known {
    let stamp: FileStamp
    let digest: UInt64
  }

  /// By path.
  private let known = Mutex<[String: Known]>([:])
  /// In bytes.
  private static let piece = 256 << 10

  /// - Throws: `FileError` where the file can't be read, or changes meanwhile.
  func digest(of file: ReadableFile) throws(FileError) -> UInt64 {
    let known = known.withLock { $0[file.path] }
    if let known, known.stamp == file.stamp, known.stamp.isSettled, file.stamp.isSettled { return known.digest }
    var pieces = [UInt64(file.size)]
    for start in stride(from: 0, to: file.size, by: Self.piece) {
      let bytes = try file.read(start..<min(start + Self.piece, file.size))
      pieces.append(SourceText.digest(of: bytes))
    }
    let digest = Self.combined(pieces)
    self.known.withLock { $0[file.path] = Known(stamp: file.stamp, digest: digest) }
    return digest
  }

  /// One number for several, in their order.
  static func combined(_ digests: [UInt64]) -> UInt64 {
    SourceText.digest(of: digests.flatMap { digest in (0..<8).map { UInt8(truncatingIfNeeded: digest >> ($0 * 8)) } })
  }
}
