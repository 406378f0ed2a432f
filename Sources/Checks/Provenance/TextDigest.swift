internal import Diagnostics

/// A number that tells whether a text changed between two checks.
package enum TextDigest {
  package static func of(_ bytes: [UInt8]) -> UInt64 { SourceText(path: "", bytes: bytes).digest }
}
