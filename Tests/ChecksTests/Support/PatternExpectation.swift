import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// Expects that a pattern matches the marked words of a text, and no others.
func expectMatches(_ pattern: any BytePattern, _ text: String, _ place: Testing.SourceLocation = #_sourceLocation) {
  let marked = MarkedText(text)
  let found = PatternScan([pattern]).matches(in: marked.bytes)
  #expect(found.map { marked.at($0.range) } == marked.ranges.map(marked.at), sourceLocation: place)
}
