import Diagnostics

/// What tells one content of a file from another: made of its bytes, and not of its size and time, so that two edits
/// within a second are two.
struct EntityTag: Sendable, Hashable {
  /// With its quotation marks.
  let text: String

  init(digest: UInt64) { text = "\"" + SourceText.digits(of: digest) + "\"" }

  /// Whether an If-None-Match header names it: then the client has it already. Compared weakly, as RFC 9110 says.
  func isNamed(inNoneMatch header: String?) -> Bool {
    guard let header else { return false }
    return Self.tags(header).contains { $0 == "*" || $0 == text || $0 == "W/" + text }
  }

  /// Whether an If-Match header allows an answer; compared strongly.
  func isAllowed(byMatch header: String?) -> Bool {
    guard let header else { return true }
    return Self.tags(header).contains { $0 == "*" || $0 == text }
  }

  /// Whether a part may be sent under an If-Range header; one with a date never fits, as nothing here has a date.
  func isAllowed(byRange header: String?) -> Bool {
    header.map { Self.tags($0) == [text] } ?? true
  }

  private static func tags(_ header: String) -> [String] {
    header.split(separator: ",").map { part in
      String(part.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
  }
}
