/// The headings of a report’s own parts, which are told by their words where no empty line parts them from what stands
/// above: the last item of a list would go on with them.
enum PartHeadings {
  /// In small letters alone.
  private static let names = Set(
    [
      "summaryforchildrenandyoungpeople", "executivesummary", "recordofmainfindings",
      "thelocalsafeguardingchildrenboard", "thelocalsafeguardingchildrenboardlscb",
      "inspectionfindingsthelocalsafeguardingchildrenboard",
      "inspectionfindingsthelocalsafeguardingchildrenboardlscb", "inspectionjudgementaboutthelocalauthority",
      "inspectionjudgementsaboutthelocalauthority", "informationaboutthisinspection",
      "informationaboutthelocalauthorityarea", "informationaboutthislocalauthorityarea",
      "safeguardingoutcomesforchildrenandyoungpeople", "outcomesforlookedafterchildrenandcareleavers",
      "outcomesforchildrenlookedafterandcareleavers", "howgoodareoutcomesforlookedafterchildrenandcareleavers",
      "howgoodareoutcomesforchildrenlookedafterandcareleavers", "servicesforlookedafterchildren",
    ].map { Array($0.utf8) })

  /// No longer is a line that may be one.
  private static let longest = 90

  /// Whether a line, or a block, is such a heading and no more.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= longest && bytes[range.lowerBound].isUpper && names.contains(bytes[range].smallLetters)
  }

  /// Whether a line that ends in a colon leads to a class of a letter’s findings: “Strengths:”, “The service meets the
  /// requirements of statutory guidance in the following areas:”.
  static func isClass(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 120, bytes[line.upperBound - 1] == UInt8(ascii: ":"), bytes[line.lowerBound].isUpper,
      !bytes[line].contains(UInt8(ascii: "."))
    else { return false }
    let letters = String(decoding: bytes[line].smallLetters, as: UTF8.self)
    return classes.contains(letters) || requirements.contains(where: letters.hasPrefix)
  }

  private static let classes: Set = [
    "strengths", "areasofstrength", "areaofstrength", "keystrengths", "areasfordevelopment", "areafordevelopment",
    "areasforpriorityaction", "areaforpriorityaction",
  ]
  private static let requirements = [
    "theservicemeetstherequirements", "theservicemettherequirements", "theservicemetrequirements",
    "theservicemeetsrequirements",
  ]

  /// “Section 2: The effectiveness of the Local Safeguarding Children Board”
  private static func isSection(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let words = bytes[line]
    return line.count <= longest && words.starts(with: "Section ".utf8) && words.dropFirst(8).first?.isDigit == true
      && words.dropFirst(9).first == UInt8(ascii: ":") && bytes[line.upperBound - 1] != UInt8(ascii: ".")
  }

  /// Whether a line is one, alone or with the line below it: “How good are outcomes for looked after children and”, “care
  /// leavers?”.
  static func opens(_ bytes: [UInt8], _ line: Range<Int>, before next: Range<Int>?) -> Bool {
    if isWhole(bytes, line) || isSection(bytes, line) { return true }
    guard let next, line.count >= 30, bytes[next.lowerBound].isLower else { return false }
    return isWhole(bytes, line.lowerBound..<next.upperBound)
  }
}
