package import InspectionModel

/// What `candour check --record` proved of one file against the published texts, and for which bytes.
package struct CheckRecord: Sendable, Hashable {
  /// A published text that the file was held against.
  package struct Text: Sendable, Hashable {
    package let name: String
    package let digest: UInt64

    package init(name: String, digest: UInt64) {
      self.name = name
      self.digest = digest
    }
  }

  /// Relative to the site: `content/reports/lewisham/2012-slac.md`.
  package let path: String
  /// Of the whole file, as `BodyOutline` has it: the record holds while this is the file's digest.
  package let digest: UInt64
  package let on: CivilDate
  package let texts: [Text]
  package let grades: Int
  package let figures: Int
  package let quotations: Int

  package init(
    path: String, digest: UInt64, on: CivilDate, texts: [Text], grades: Int, figures: Int, quotations: Int
  ) {
    self.path = path
    self.digest = digest
    self.on = on
    self.texts = texts
    self.grades = grades
    self.figures = figures
    self.quotations = quotations
  }
}
