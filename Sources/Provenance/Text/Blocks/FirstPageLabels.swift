/// How the first page of an inspectorate's report calls what it says of the inspection, in small letters alone and in the
/// singular.
package enum FirstPageLabels {
  /// “Inspection dates: 4 to 15 March 2019”, “Date of inspection”
  package static let dates = ["inspectiondate", "datesofinspection", "dateofinspection"]
  package static let inspectors = ["leadinspector", "reportinginspector"]
  static let published = ["reportpublished", "published", "dateofpublication", "publicationdate"]
  static let earlier = ["dateofpreviousinspection", "dateoflastinspection", "previousinspectiondate"]

  /// Whether the letters of a line open with one of some labels.
  static func open(_ letters: [UInt8], with labels: [String]) -> Bool {
    labels.contains { letters.starts(with: $0.utf8) }
  }

  /// Whether a line is such a label with what stands behind its colon.
  static func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.prefix(longest).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let letters = line[..<colon].smallLetters
    return (dates + inspectors + published + earlier).contains { label in
      letters.starts(with: label.utf8) && letters.count - label.utf8.count <= 1
    }
  }

  private static let longest = 40
}
