import Diagnostics
import Files

/// What a file of the site held when it was last looked at, whatever becomes of the file.
struct HeldFile: Sendable {
  let content: FileContent
  let digest: UInt64
  /// Of the file as it was read.
  private let stamp: FileStamp

  /// In bytes.
  private static let piece = 256 << 10

  /// Reads a file, unless its stamp proves that it is as it was.
  ///
  /// - Parameters:
  ///   - earlier: what it held before; kept where the bytes are the same.
  ///   - aside: where a large file is copied to, a piece at a time.
  /// - Throws: `FileError` where the file can't be read, changes meanwhile, or there is no room for a copy of it.
  init(_ path: String, after earlier: HeldFile?, aside: () throws(FileError) -> ScratchFile) throws(FileError) {
    let file = try ReadableFile(path)
    if let earlier, earlier.stamp == file.stamp, earlier.stamp.isSettled, file.stamp.isSettled {
      self = earlier
      return
    }
    stamp = file.stamp
    if file.size <= FileContent.mostInMemory {
      let bytes = try file.read(0..<file.size)
      digest = SourceText.digest(of: bytes)
      content = .bytes(bytes)
      return
    }
    if let earlier, try Self.digest(of: file) == earlier.digest {
      (content, digest) = (earlier.content, earlier.digest)
      return
    }
    let scratch = try aside()
    var place: Range<Int>?
    digest = try Self.digest(of: file) { bytes throws(FileError) in
      guard let next = scratch.append(bytes) else {
        throw FileError("copy", path, reason: "there is no room for it where temporary files go")
      }
      place = (place?.lowerBound ?? next.lowerBound)..<next.upperBound
    }
    content = .aside(scratch, place ?? 0..<0, digest: digest)
  }

  /// Reads a file piece by piece.
  private static func digest(
    of file: ReadableFile, _ body: ([UInt8]) throws(FileError) -> Void = { _ in }
  ) throws(FileError) -> UInt64 {
    var pieces = [UInt64(file.size)]
    for start in stride(from: 0, to: file.size, by: piece) {
      let bytes = try file.read(start..<min(start + piece, file.size))
      pieces.append(SourceText.digest(of: bytes))
      try body(bytes)
    }
    return combined(pieces)
  }

  /// One number for several, in their order.
  static func combined(_ digests: [UInt64]) -> UInt64 {
    SourceText.digest(of: digests.flatMap { digest in (0..<8).map { UInt8(truncatingIfNeeded: digest >> ($0 * 8)) } })
  }
}
