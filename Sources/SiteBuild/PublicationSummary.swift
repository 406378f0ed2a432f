/// What a publication changed.
package struct PublicationSummary: Sendable {
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  package internal(set) var removed = 0
  /// What was published before and has no page now.
  package internal(set) var gone = GoneAddresses()
  /// Of the files written.
  package internal(set) var byteCount = 0
  /// Files in the folder that no build wrote; left alone.
  package internal(set) var strangers: [String] = []
}
