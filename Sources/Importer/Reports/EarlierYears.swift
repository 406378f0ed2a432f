import InspectionModel
import Provenance

/// Leaves rows of grades aside whose labels say that they are of an earlier year: “Overall effectiveness (2019)”.
struct EarlierYears {
  private let text: ImportedText
  private let year: Int?

  init(_ text: ImportedText, _ inspected: InspectionDates) {
    self.text = text
    year = inspected.start?.year
  }

  func without(_ entries: [RecordEntry]) -> [RecordEntry] {
    entries.filter { !isEarlier($0.rest.last ?? $0.label) }
  }

  /// Whether a label, or what stands behind it on its line, names earlier years alone.
  func isEarlier(_ label: Range<Int>) -> Bool {
    guard let year else { return false }
    let bytes = text.text.bytes
    let end = bytes[label.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let years = years(text.text.string(label.lowerBound..<end))
    return !years.isEmpty && years.allSatisfy { $0 < year }
  }

  private func years(_ label: String) -> [Int] {
    label.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1990...2099).contains($0) }
  }
}
