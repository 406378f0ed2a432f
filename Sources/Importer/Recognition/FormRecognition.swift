import Diagnostics
import InspectionModel
import Provenance

/// Tells what kind of publication a text is by what only such a one prints on its first pages.
struct FormRecognition {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// The form, or a diagnostic that says why the text is none.
  func form(_ diagnostics: inout [Diagnostic]) -> PublicationForm? {
    let front = text.frontLetters
    if isPaper { return .paper }
    if isVisit {
      refuseVisit(&diagnostics)
      return nil
    }
    // A full report names those of the years before, below its own title.
    func start(_ title: String) -> String.Index { front.firstRange(of: title)?.lowerBound ?? front.endIndex }
    let (letter, slac, sif) = (start(Self.letter), start(Self.slac), start(Self.sif))
    let isLetter = ["dear", "thislettersummarises"].contains(where: front.contains) || hasHeading("strengths")
    if letter < min(slac, sif), isLetter { return .unannounced }
    let isDated = hasDates || hasRecord
    if (Self.services.map(start).min() ?? front.endIndex) < min(slac, sif), isIlacs(front), let form = ilacs {
      return form
    }
    if slac < sif, isDated { return .slac }
    if sif < front.endIndex, isDated { return .sif }
    if isIlacs(front), let form = ilacs { return form }
    refuse(&diagnostics)
    return nil
  }

  private static let letter = "unannouncedinspectionofcontactreferralandassessment"
  private static let slac = "inspectionofsafeguardingandlookedafterchildrens"
  private static let sif = "childreninneedofhelpandprotectionchildrenlookedafterandcareleavers"
  private static let services = ["localauthoritychildrensservices", "childrenssocialcareservices"]

  private func refuse(_ diagnostics: inout [Diagnostic]) {
    let location = SourceLocation(file: text.source.path)
    if Self.visits.contains(where: text.frontLetters.contains) { return refuseVisit(&diagnostics) }
    let kinds =
      "SLAC, SIF and ILACS reports, letters on unannounced inspections, and committee papers about an inspection"
    let message = "this text is no report that can be imported: none of the first pages of \(kinds) looks like it"
    diagnostics.append(Diagnostic(.notAReport, at: location, message))
  }

  private func refuseVisit(_ diagnostics: inout [Diagnostic]) {
    let message =
      "this is the letter of a visit, which has no grades and no fixed parts; start its summary with “candour new report” and “kind: visit”"
    diagnostics.append(Diagnostic(.notAReport, at: SourceLocation(file: text.source.path), message))
  }

  // MARK: - Marks

  private static let visits = ["focusedvisit", "monitoringvisit"]

  /// A title or a subject in the first lines that names a visit, before any that names an inspection. Its letter may
  /// quote the grades of the inspection that it followed, and a report may name the visits since the last one.
  private var isVisit: Bool {
    let lines = text.frontLines.prefix(40)
    for (index, line) in lines.enumerated() where line.count <= 160 {
      let letters = text.letters(line)
      let words = text.words(line)
      if words.hasSuffix(".") { continue }
      if Self.visits.contains(where: letters.contains) { return true }
      // The title may fill two lines.
      let next = lines.dropFirst(index + 1).first.map(text.letters) ?? ""
      if letters.contains("inspectionof"),
        ["children", "contactreferral"].contains(where: (letters + next.prefix(40)).contains)
      {
        return false
      }
    }
    return false
  }

  private var hasDates: Bool {
    FirstPageLabels.dates.contains { text.frontLetters.contains($0) }
  }

  private var hasRecord: Bool { text.text.record.count >= 3 || text.text.gradedHeadings.count >= 3 }

  private func hasHeading(_ key: String) -> Bool {
    text.text.headings.contains { $0.key.elementsEqual(key.utf8) }
  }

  /// A title that names children's services, and what an inspection of them has.
  private func isIlacs(_ front: String) -> Bool {
    guard front.contains("inspectionof"), (Self.services + ["childrensservices"]).contains(where: front.contains) else {
      return false
    }
    return hasDates || front.contains("leadinspector") || hasRecord
  }

  /// Which version, by the areas that the table of judgements has.
  private var ilacs: PublicationForm? {
    let labels = text.text.record.map { ImportedText.letters(text.text.label(of: $0)) }
    // Where the table has them, a heading that says otherwise is not believed.
    let isWhole = labels.contains { $0.contains("experiencesandprogress") && $0.contains("careleavers") }
    let all = isWhole ? labels : labels + text.text.gradedHeadings.map { text.letters($0.label) }
    guard all.contains(where: { $0.contains("impactofleaders") || $0.contains("experiencesandprogress") }) else {
      return nil
    }
    if all.contains(where: { $0.contains(Self.oneArea) }) || !isWhole && isOfOneArea { return .ilacs2018 }
    // A row may have been lost, and one of an earlier inspection be printed: before April 2026 every report had an
    // overall grade, and none has since.
    if let started = TitlePage(text).inspected?.value.start, let april = CivilDate(year: 2026, month: 4) {
      return started.firstDay < april.firstDay ? .ilacs2023 : .ilacs2026
    }
    return all.contains { $0.contains("overalleffectiveness") } ? .ilacs2023 : .ilacs2026
  }

  /// What was one area before 2023.
  private static let oneArea = "childrenincareandcareleavers"

  /// The same where a cell or a line cut the name: by the words anywhere, which no later report has without those of care
  /// leavers alone, or by the date.
  private var isOfOneArea: Bool {
    let all = ImportedText.letters(text.text.bytes[...])
    if all.contains("experiencesandprogressofcareleavers") { return false }
    if all.contains("experiencesandprogressof" + Self.oneArea) { return true }
    guard let started = TitlePage(text).inspected?.value.start, let first = CivilDate(year: 2023, month: 1) else {
      return false
    }
    return started.firstDay < first.firstDay
  }

  /// A committee's name, and two of the labels that such papers open with or a heading that only they have, about an
  /// inspection.
  private var isPaper: Bool {
    let front = text.frontLetters
    let start = String(front.prefix(1_500))
    let bodies = ["committee", "cabinet", "councilmeeting", "scrutiny"]
    let lines = PaperHead(text)
    let isForMembers = Self.addressing.contains(where: start.contains)
    guard isForMembers || bodies.contains(where: { start.contains($0) }) || lines.hasBody else { return false }
    let labels = [
      "reporttitle", "contributor", "keydecision", "wardsaffected", "classpart", "agendaitem", "itemno", "reportauthor",
      "reportof", "purposeofreport", "reportto", "recommendations", "summaryandpurpose", "directorof", "officercontact",
    ]
    let isLabelled = lines.labels.union(labels.filter { front.contains($0) }).count >= 2
    guard isLabelled || isForMembers || lines.isAddressed || lines.hasBody && (lines.hasDay || hasPaperHeading) else {
      return false
    }
    let all = ImportedText.letters(text.text.bytes[...])
    if Self.inspections.contains(where: all.contains) { return true }
    return all.contains("ofsted") && (["inspect"] + Self.visits).contains(where: all.contains)
  }

  /// What a paper says to those it is for, who decide, and no inspectorate does.
  private static let addressing = [
    "reportinformsmembers", "reportinformsthecommittee", "reportistoinformmembers", "toinformmembersofthe",
    "tellsmembers", "thatmembersnote",
  ]

  /// What a paper calls an inspection, where it does not name who inspected.
  private static let inspections = [
    "ilacs", "singleinspection", "inspectionofsafeguarding", "inspectionoflocalauthoritychildrensservices",
  ]

  /// What a council must say of what it decides, and no inspectorate does; or paragraphs with numbers such as 2.1.
  private var hasPaperHeading: Bool {
    let deep = text.text.paragraphs.count { !$0.isDoubtful && !$0.isSection && $0.number.contains(".") }
    return deep >= 3
      || text.text.headings.contains { heading in
        let key = String(decoding: heading.key, as: UTF8.self)
        return key.hasSuffix("implications") || key.hasPrefix("backgroundpapers")
          || key.hasPrefix("backgrounddocuments")
      }
  }
}
