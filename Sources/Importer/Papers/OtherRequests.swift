import InspectionModel
import Provenance

/// What a paper says was asked for by others than its inspection, or at another time.
extension RequestReading {
  /// Whether some words lead to such: “In 2019 Ofsted recommended …”, “Before the inspection we told Ofsted …”, “At the
  /// focused visit …”, “In neighbouring Norham …”.
  func isOfOthers(_ range: Range<Int>) -> Bool {
    let letters = text.letters(range)
    if PaperRequests.isEarlier(letters) || Self.others.contains(where: letters.contains) { return true }
    let isOfVisit = ["focusedvisit", "monitoringvisit"].contains(where: letters.contains)
    if isOfVisit, !framework.scale.isEmpty, !isAboutVisit, !letters.contains("inspection") { return true }
    // “the framework of 2018” is no inspection.
    guard let start = inspected.start, !letters.contains("framework") else { return false }
    let years = FigureFinder.figures(in: text.text.bytes, range).filter { $0.value.kind == .date && $0.value.year > 0 }
      .map(\.value.year)
    return !years.isEmpty && years.allSatisfy { $0 < start.year }
  }

  private static let others = [
    "beforetheinspection", "wetold", "ourself", "selfassess", "selfevaluat", "peerreview", "peerchallenge",
    "mockinspection", "neighbouring",
  ]
}
