/// Names of inspectors as a summary writes them.
enum InspectorName {
  /// “Chris Sands, Her Majesty’s Inspector” as “Chris Sands HMI”; of several the first.
  static func shortened(_ words: String) -> String {
    // “PP Jane Doe”: signed by another in her name.
    let signed = ["PP ", "pp ", "p.p. "].first(where: words.hasPrefix).map { String(words.dropFirst($0.count)) }
    let plain = (signed ?? words).replacing("’", with: "'")
    let office = officeStart(plain)
    var name = office.map { String(plain[..<$0]) } ?? plain
    if let several = name.firstRange(of: " and ") { name = String(name[..<several.lowerBound]) }
    let parts = name.split { $0 == "," || $0 == ";" || $0 == "(" || $0 == "." && name.hasSuffix(".") }
    guard let first = parts.first.map({ ImportedText.tidied(String($0)) }), !first.isEmpty else { return "" }
    // The mark of a footnote is no part of a name.
    let unmarked = String(first.reversed().drop(while: \.isNumber).reversed())
    let own = office == nil ? unmarked : unmarked.trimmingDash()
    return (office == nil ? own : own + " HMI").replacing("'", with: words.contains("’") ? "’" : "'")
  }

  private static let offices = [
    "senior his majesty's inspector", "senior her majesty's inspector", "senior hm inspector", "senior hmi",
    "his majesty's inspector", "her majesty's inspector", "hm inspector", "hmi",
  ]

  /// Those that “HMI” does not stand for.
  private static let others = [
    "ofsted inspector", "senior ofsted inspector", "additional inspector", "social care inspector",
    "regulatory inspector",
  ]

  private static func officeStart(_ words: String) -> String.Index? {
    let small = words.lowercased()
    // Lower case may change how long a text is.
    guard small.utf8.count == words.utf8.count else { return nil }
    let start = offices.compactMap { small.firstRange(of: $0)?.lowerBound }.min()
    guard let start else {
      // Cut by the end of its line.
      return ["his majesty's", "her majesty's"].compactMap { small.firstRange(of: $0)?.lowerBound }.min()
    }
    return start
  }

  /// Whether words name more inspectors than the first, or whose names they are is not plain: “A HMI and B HMI”.
  static func hasOthers(_ words: String) -> Bool {
    let small = words.lowercased().replacing("’", with: "'")
    if small.contains("inspectors") || small.contains(" and ") || small.contains(" & ") || small.contains(";") {
      return true
    }
    let names = words.split(separator: ",").map { ImportedText.tidied(String($0)) }
    return names.count { isName(shortened($0)) && !isOffice($0) } > 1
  }

  /// Whether words name the office whole.
  static func hasOffice(_ words: String) -> Bool {
    let small = words.lowercased().replacing("’", with: "'")
    return offices.contains(where: small.contains)
  }

  /// Whether a line has an office alone, or the rest of one.
  static func isOffice(_ line: String) -> Bool {
    let small = line.lowercased().replacing("’", with: "'")
    guard small.utf8.count <= 60 else { return false }
    return offices.contains(where: small.hasPrefix) || small == "inspector" || small == "inspectors"
      || others.contains(small)
  }

  /// Two words or more that each start with a capital.
  static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...5).contains(words.count) && name.utf8.count <= 80
      && words.allSatisfy { $0.first?.isUppercase ?? false } && !name.contains(where: \.isNumber)
  }
}

extension String {
  /// Without a dash at its end, which parted it from what stood behind.
  fileprivate func trimmingDash() -> String {
    String(reversed().drop { $0 == "–" || $0 == "-" || $0 == "—" || $0 == " " }.reversed())
  }
}
