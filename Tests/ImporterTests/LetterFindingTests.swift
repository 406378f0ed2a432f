import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// The classes of a letter’s findings, by whatever headings: none of them is lost without a word.
struct LetterFindingTests {
  private static let met = "The service meets the requirements of statutory guidance in the following areas"

  @Test(arguments: [
    ("Strengths", "Areas of strength"), (met, "The service met the requirements of statutory guidance in these areas"),
    ("Strengths", "Strengths\nNorthwick Borough Council   Page 2"),
  ])
  func knowsHeadings(_ heading: String, _ other: String) async throws {
    let report = try await ImportRun(SampleReports.letter.replacing(heading, with: other)).report()
    #expect(report.strengths.count == 1)
    #expect(report.requirementsMet.count == 2)
  }

  /// A sentence may lead to the strengths; without bullets it says that it was not read.
  @Test func readsStrengthsBelowASentence() async throws {
    let lead = "The inspection identified the following strengths:"
    let report = try await ImportRun(SampleReports.letter.replacing("Strengths", with: lead)).report()
    #expect(report.strengths.map(\.words) == ["Duty social workers answer every call."])
    let plain = SampleReports.letter.replacing("Strengths", with: lead).replacing("• Duty", with: "Duty")
    let run = try await ImportRun(plain)
    #expect(try run.report().strengths.isEmpty)
    #expect(
      run.messages.contains { $0.contains("no list was found below “The inspection identified") }, "\(run.messages)")
  }

  @Test func readsListsWithNumbers() async throws {
    let text = SampleReports.letter.replacing("• Assessments", with: "2. Assessments").replacing("• ", with: "1. ")
    let run = try await ImportRun(text)
    let report = try run.report()
    #expect(report.strengths.map(\.words) == ["Duty social workers answer every call."])
    #expect(report.requirementsMet.map(\.words) == ["Decisions are made within a day.", "Assessments are thorough."])
    #expect(report.requests.count == 2)
    #expect(!run.messages.contains { $0.hasPrefix("no list") })
  }

  /// Each class counts from 1, so that a number alone is that of the first.
  @Test func citesRequestsWithNumbersByTheirHeading() async throws {
    let text = SampleReports.letter.replacing("• Assessments", with: "2. Assessments").replacing(
      "• Decisions", with: "1. Decisions"
    )
    .replacing(
      "• Records of supervision are thin.",
      with: "1. Records are thin.\n2. Supervision:\n   - is not regular\n   - is not recorded.")
    let requests = try await ImportRun(text).report().requests.filter { $0.kind == .areaForDevelopment }
    #expect(requests.map(\.at.description) == ["§Areas for development(1)", "§Areas for development(2)"])
    #expect(requests.map(\.words) == ["Records are thin.", "Supervision: - is not regular - is not recorded."])
  }

  /// What there was none of is a finding, where it is no class of findings.
  @Test func takesFindingsThatSayNo() async throws {
    let words = "There were no unallocated cases at the time of the inspection."
    let run = try await ImportRun(SampleReports.letter.replacing("Assessments are thorough.", with: words))
    #expect(try run.report().requirementsMet.map(\.words) == ["Decisions are made within a day.", words])
  }

  @Test(arguments: ["None were identified.", "None", "No strengths were identified.", "There were none identified."])
  func takesNoStrengthWhereThereIsNone(_ words: String) async throws {
    let run = try await ImportRun(SampleReports.letter.replacing("Duty social workers answer every call.", with: words))
    #expect(try run.report().strengths.isEmpty)
    #expect(!run.messages.contains { $0.hasPrefix("no list was found below “Strengths") })
  }

  /// No empty line parts the last item from the sentence behind the lists.
  @Test func keepsTheClosingSentenceFromTheLastItem() async throws {
    let text = SampleReports.letter.replacing(
      "supervision are thin.",
      with:
        "supervision are thin.\nThe areas for development identified above will be specifically considered in any inspection."
    )
    #expect(try await ImportRun(text).report().requests.first?.words == "Records of supervision are thin.")
  }

  @Test func readsTwoDaysWithAStroke() async throws {
    let text = SampleReports.letter.replacing("6 and 7 September 2011", with: "6/7 September 2011")
    #expect(try await ImportRun(text).report().inspected == InspectionDates("2011-09-06..2011-09-07"))
  }

  @Test func keepsTheSecondParagraphOfAnItem() async throws {
    let text = SampleReports.letter.replacing("within a day.", with: "within a day.\n\n  This is so at night, too.")
      .replacing("supervision are thin.", with: "supervision are thin.\n\n  They were in 2010.\n\nThis ends the list.")
    let report = try await ImportRun(text).report()
    #expect(
      report.requirementsMet.map(\.words) == [
        "Decisions are made within a day. This is so at night, too.", "Assessments are thorough.",
      ])
    #expect(report.requests.first?.words == "Records of supervision are thin. They were in 2010.")
  }

  @Test(arguments: ["Strengths", met])
  func saysThatAClassHasNoList(_ heading: String) async throws {
    let text = SampleReports.letter.replacing("• Duty", with: "Duty").replacing("• Decisions", with: "Decisions")
      .replacing("• Assessments", with: "Assessments")
    let run = try await ImportRun(text)
    #expect(run.messages.contains { $0.hasPrefix("no list was found below “\(heading.prefix(40))") })
    #expect(run.text.contains("# TODO: no list was found below “Strengths”; look what it says; no list"))
  }

  @Test func saysThatAListBelongsToNoClass() async throws {
    let run = try await ImportRun(SampleReports.letter.replacing("Strengths", with: "What works well"))
    #expect(run.messages.contains { $0.hasPrefix("the list below “What works well” is left out") })
    #expect(run.text.contains("# TODO: the list below “What works well” is left out"))
    #expect(try await !ImportRun(SampleReports.letter).messages.contains { $0.contains("left out") })
  }

  @Test func knowsHeadingsOfOneItem() async throws {
    let text = SampleReports.letter.replacing("Areas for development", with: "Area for development")
      .replacing("Areas for priority action", with: "Priority action")
    let requests = try await ImportRun(text).report().requests
    #expect(requests.map(\.area) == ["areas-for-development", "areas-for-priority-action"])
    #expect(requests.allSatisfy { $0.todo == nil })
  }
}
