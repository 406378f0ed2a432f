/// The name of one thing of a site, typed by what it names, so that a report's name can't stand where an
/// authority's is wanted.
package struct Identifier<Entity>: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
