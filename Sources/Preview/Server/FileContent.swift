internal import Diagnostics
internal import Files

/// The bytes of an answer: in memory, or in a file that is read as the client takes it.
enum FileContent: Sendable {
  case bytes([UInt8])
  /// - Parameter digest: of what the file holds.
  case file(ReadableFile, digest: UInt64)

  /// Larger files are not held in memory. One that is, is read at once, so that its digest is that of the bytes that
  /// are sent, however often it is saved meanwhile.
  static let mostInMemory = 1 << 20

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let file, _): file.size
    }
  }

  var digest: UInt64 {
    switch self {
    case .bytes(let bytes): SourceText.digest(of: bytes)
    case .file(_, let digest): digest
    }
  }

  /// - Throws: `FileError` where a file can't be read any more, or is another by now.
  func part(_ range: Range<Int>) throws(FileError) -> ArraySlice<UInt8> {
    switch self {
    case .bytes(let bytes): bytes[range]
    case .file(let file, _): try file.read(range)[...]
    }
  }
}
