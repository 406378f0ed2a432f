import Diagnostics
import Testing

@testable import Checks

/// Expects that a pattern matches the marked words of a text, and no others.
func expectMatches(_ pattern: any BytePattern, _ text: String, _ place: Testing.SourceLocation = #_sourceLocation) {
  let marked = MarkedText(text)
  let found = PatternScan([pattern]).matches(in: marked.source.bytes)
  #expect(found.map { marked.at($0.range) } == marked.marks.map(marked.at), sourceLocation: place)
}
