#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine refused: which operation, on which path, and why, in one line.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// “read”, “write”, “list” and the like.
  package let operation: String
  package let path: String
  /// The system's `errno`, or 0 where the reason is our own.
  package let code: Int32
  package let reason: String

  package init(_ operation: String, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
    self.reason = String(cString: strerror(code))
  }

  package init(_ operation: String, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.code = 0
    self.reason = reason
  }

  package var description: String { "cannot \(operation) \(path): \(reason)" }

  /// Whether the path names nothing.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
