import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Numbers for fact boxes are those of the area when it was inspected, or none.
struct FigureTests {
  private static func figures(_ words: String) async throws -> [String] {
    let text = SampleReports.slac.replacing(
      "At the time of the inspection there were 312 looked after children.", with: words)
    return try await ImportRun(text).report().figures.filter { $0.label != "Schools" }.map { "\($0.label) \($0.value)" }
  }

  @Test(arguments: [
    "Nationally there are 65,000 looked after children.", "In England there are 65,000 looked after children.",
    "In 2008 there were 120 looked after children.", "Fifteen care leavers are in custody.",
    "The council expects to have 450 looked after children by 2017.",
    "Inspectors read the cases of 42 looked after children.",
    "There are between 380 and 402 looked after children.", "There are more than 100 looked after children.",
    "There are 2 40 looked after children.", "The number rose from 280 looked after children.",
  ])
  func takesNoOtherNumber(_ words: String) async throws {
    #expect(try await Self.figures(words) == [])
  }

  @Test func keepsTheAgeThatIsPrinted() async throws {
    #expect(
      try await Self.figures("There are 38,700 children and young people under the age of 19 years.") == [
        "Children and young people under 19 38700"
      ])
  }

  @Test(arguments: [
    "Nationally there are 65,000 looked after children. At the time of the inspection there were 240 looked after children.",
    "At 31 March 2010 there were 240 looked after children.", "There are 240 looked after children.",
  ])
  func takesNumberOfTheArea(_ words: String) async throws {
    #expect(try await Self.figures(words) == ["Children looked after 240"])
  }
}
