import Diagnostics
import Files

/// The bytes of an answer: in memory, or put aside in a file without a name that nobody else can change.
enum FileContent: Sendable {
  case bytes([UInt8])
  /// - Parameter digest: of what was put aside.
  case aside(ScratchFile, Range<Int>, digest: UInt64)

  /// In bytes; larger files of a site are not held in memory.
  static let mostInMemory = 64 << 10

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .aside(_, let place, _): place.count
    }
  }

  var digest: UInt64 {
    switch self {
    case .bytes(let bytes): SourceText.digest(of: bytes)
    case .aside(_, _, let digest): digest
    }
  }

  /// - Parameter range: within the content.
  /// - Throws: `FileError` where what was put aside can't be read.
  func part(_ range: Range<Int>) throws(FileError) -> ArraySlice<UInt8> {
    switch self {
    case .bytes(let bytes): return bytes[range]
    case .aside(let file, let place, _):
      let part = place.lowerBound + range.lowerBound..<place.lowerBound + range.upperBound
      guard let bytes = file.read(part) else {
        throw FileError("read", "the copy of this file", reason: "the system does not give it back")
      }
      return bytes[...]
    }
  }
}
