/// What a watch has seen of a site's files.
enum TouchedFiles: Sendable, Equatable {
  /// These files, by paths relative to the site, were written, came or went, and nothing else did.
  case some(Set<String>)
  /// Any file may be another than before, or gone.
  case anything

  static let nothing = TouchedFiles.some([])

  mutating func add(_ other: TouchedFiles) {
    switch (self, other) {
    case (.some(let mine), .some(let others)): self = .some(mine.union(others))
    default: self = .anything
    }
  }
}
