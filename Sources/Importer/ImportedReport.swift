package import InspectionModel

/// What was taken from a text about one inspection: the facts, each with its place in the text.
package struct ImportedReport: Sendable {
  package var title = ""
  /// Of a visit, which gives no grades: “focused”; nil of an inspection.
  package var visit: String?
  package var framework: Framework
  package var inspected = InspectionDates.notKnown
  package var published: CivilDate?
  package var leadInspector: String?
  package var ageGroup: String?
  package var source: ImportedSource
  package var judgements: [ImportedJudgement] = []
  package var requests: [ImportedRequest] = []
  package var strengths: [ImportedItem] = []
  package var requirementsMet: [ImportedItem] = []
  package var areasForImprovement: [ImportedItem] = []
  package var figures: [ImportedFigure] = []
  package var outline: [OutlineSection] = []
  /// Where each of the details stands, by its key in the front matter: “line 7”.
  package var places: [String: String] = [:]
  /// What a person must decide, by its key.
  package var todos: [String: String] = [:]

  init(framework: Framework, source: ImportedSource) {
    self.framework = framework
    self.source = source
  }
}

/// The document that a draft rests on.
package struct ImportedSource: Sendable {
  package var id: String
  package var isPrimary: Bool
  package var title: String
  package var publisher: String
  package var published: CivilDate?
  package var licence: Licence?
  /// The name of its text.
  package var text: String
}

package struct ImportedJudgement: Sendable {
  /// Index into the framework's areas.
  package let area: Int
  /// `good`; nil where the text does not say.
  package let grade: String?
  package let at: Locator?
  /// What a person must decide; nil where there is no doubt.
  package let todo: String?
}

/// Something that is asked for.
package struct ImportedRequest: Sendable {
  package let kind: Recommendation.Kind
  /// The path of its area.
  package let area: String
  package let addressees: [Recommendation.Addressee]
  package let within: TimeLimit?
  package let at: Locator
  /// As it is printed.
  package var words: String
  package let todo: String?
  /// The line of a time limit that “within” can't hold: “By September 2012:”.
  package let unreadLimit: Range<Int>?
  /// The line that sorts the list, behind a limit that may hold below it or not: “The health services:”.
  package let doubtfulGroup: Range<Int>?
}

/// A finding, a priority or another item of a list.
package struct ImportedItem: Sendable {
  package let at: Locator?
  package let words: String
}

/// A number that is worth a fact box.
package struct ImportedFigure: Sendable {
  package let label: String
  package let value: String
  package let unit: String
  package let on: CivilDate?
  package let at: Locator
  package let note: String?
}

/// A heading of the text with the places below it.
package struct OutlineSection: Sendable {
  /// 2…4, as Markdown counts.
  package let level: Int
  package let title: String
  package let places: [Locator]
}
