import InspectionModel
import Provenance

/// Tells under which framework the inspection was that a committee's paper is about: by what the paper calls it, and of
/// the versions of one by its date and the areas that have grades.
struct PaperFramework {
  private let text: ImportedText
  private let inspected: CivilDate?
  private let published: CivilDate?
  private let visit: String?

  /// - Parameters:
  ///   - published: the date of the paper, which comes after the inspection.
  ///   - visit: of what kind the visit was that the paper is about; nil of an inspection.
  init(_ text: ImportedText, inspected: InspectionDates, published: CivilDate?, visit: String?) {
    self.text = text
    self.visit = visit
    self.inspected = inspected.end
    self.published = published
  }

  /// Nil where a person must say it.
  var form: PublicationForm? {
    let front = 0..<min(text.text.bytes.count, 60_000)
    let all = text.letters(front)
    let isSIF =
      [
        "childreninneedofhelpandprotectionchildrenlookedafterandcareleavers", "singleinspection",
        "singleframeworkinspection",
      ].contains(where: all.contains) || hasWord("SIF", in: front)
    if all.contains("inspectionoflocalauthoritychildrensservices") || all.contains("ilacs") {
      // A paper of 2017 may name the framework to come.
      return isSIF && inspected.map { $0.year < 2018 } ?? false ? .sif : ilacs
    }
    if isSIF { return .sif }
    if all.contains("safeguardingandlookedafterchildren") || hasWord("SLAC", in: front) { return .slac }
    if all.contains("unannouncedinspectionofcontactreferral"), inspected.map({ $0.year < 2014 }) ?? false {
      return .unannounced
    }
    // Focused visits came with the ILACS framework.
    if visit == "focused", let date = inspected, date.year >= 2018 { return date.year >= 2023 ? ilacs : .ilacs2018 }
    return byAreas ?? (isOfChildrensServices(all) ? ilacs : nil)
  }

  /// Whether Ofsted inspected the council's services for children as a whole, which since 2018 it does under this
  /// framework; an inspection of a home, of provision for special needs or of several agencies is another.
  private func isOfChildrensServices(_ letters: String) -> Bool {
    guard let date = inspected, date.year >= 2018, letters.contains("ofsted") else { return false }
    let others = [
      "jointtargeted", "jtai", "specialeducationalneeds", "childrenshome", "fosteringservice", "adoptionagency",
      "residential", "earlyyears", "adultlearning", "probation", "youthjustice",
    ]
    let services = ["childrensservices", "childrenssocialcare", "servicesforchildren", "socialcareservices"]
    let deeds = [
      "inspectionof", "inspectionofthecouncils", "inspectionofour", "inspected", "inspectedthecouncils", "inspectedour",
    ]
    let front = 0..<min(text.text.bytes.count, 60_000)
    return deeds.contains { deed in services.contains { letters.contains(deed + $0) } }
      && !others.contains(where: letters.contains) && !hasWord("SEND", in: front)
  }

  /// By the areas that have grades, where the paper does not name its framework: “Ofsted’s inspection of our services”.
  private var byAreas: PublicationForm? {
    let labels = labels
    let front = text.letters(0..<min(text.text.bytes.count, 60_000))
    let isILACS = labels.contains { $0.contains("impactofleaders") } || front.contains("impactofleadersonsocialwork")
    if isILACS { return ilacs }
    let isSIF = labels.contains { $0.contains("leadershipmanagementandgovernance") }
    return isSIF && labels.contains { $0.contains("achievingpermanence") } ? .sif : nil
  }

  /// Whether some capitals stand alone: “the SIF inspection”, “(SIF)”.
  private func hasWord(_ word: String, in range: Range<Int>) -> Bool {
    text.text.bytes[range].split { !$0.isASCIILetter }.contains { $0.elementsEqual(word.utf8) }
  }

  private var ilacs: PublicationForm? {
    guard let date = inspected else { return undated }
    if let april = CivilDate(year: 2026, month: 4), date.firstDay >= april.firstDay { return .ilacs2026 }
    if date.year >= 2023 { return .ilacs2023 }
    // Until 2022 children in care and care leavers had one grade; the date may be of the inspection before.
    return areas == .apart ? nil : .ilacs2018
  }

  private var undated: PublicationForm? {
    let isBefore2023 = published.map { $0.year < 2023 } ?? false
    switch areas {
    case .together: return .ilacs2018
    // The paper came before the version of 2026, or there was an overall grade, which that version has not.
    case .apart where !isBefore2023:
      let april = CivilDate(year: 2026, month: 4)
      let isBefore = published.flatMap { day in april.map { day.lastDay < $0.firstDay } } ?? false
      return isBefore || hasOverall ? .ilacs2023 : nil
    case .apart: return nil
    case nil: return isBefore2023 ? .ilacs2018 : nil
    }
  }

  private enum Areas { case together, apart }

  /// Whether children in care and care leavers have one grade or two.
  private var areas: Areas? {
    let labels = labels.filter { $0.contains("careleavers") }
    if labels.contains(where: { $0.contains("incare") }) { return .together }
    if !labels.isEmpty { return .apart }
    // Their names in a sentence.
    let front = text.letters(0..<min(text.text.bytes.count, 60_000))
    if front.contains("experiencesandprogressofchildrenincareandcareleavers") { return .together }
    return front.contains("experiencesandprogressofcareleavers") ? .apart : nil
  }

  private var hasOverall: Bool { labels.contains { $0.contains("overall") } }

  private var labels: [String] { text.text.record.map { ImportedText.letters(text.text.label(of: $0)) } }
}
