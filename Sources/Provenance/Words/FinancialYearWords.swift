/// The years of a label as they are printed: “2016-2017”, “2016/17”, “2010-13”.
package enum FinancialYearWords {
  /// The year in which a financial year starts that both years name in full: “2016-2017”.
  package static func start(_ label: String) -> Int? {
    guard label.utf8.count(where: \.isDigit) >= 8 else { return nil }
    let parts = label.split { !$0.isNumber }
    let full = parts.filter { $0.count == 4 }.compactMap { Int($0) }
    guard full.count == 2, full[1] == full[0] + 1, parts.count == 2 else { return nil }
    let link = label.filter { !$0.isNumber && $0 != " " }
    return ["-", "–", "—", "/"].contains { link.contains($0) } ? full[0] : nil
  }

  /// All of them in full. Two digits are of a year where one with four is joined to them.
  package static func years(_ label: String) -> [Int] {
    var years: [Int] = []
    let characters = Array(label)
    var index = 0
    while index < characters.count {
      guard characters[index].isNumber else {
        index += 1
        continue
      }
      let end = characters[index...].firstIndex { !$0.isNumber } ?? characters.count
      let digits = String(characters[index..<end])
      let isJoined = index > 0 && ["-", "–", "—", "/"].contains(characters[index - 1])
      if digits.count == 4, let year = Int(digits), (1980...2100).contains(year) {
        years.append(year)
      } else if digits.count == 2, isJoined, let last = years.last, let short = Int(digits) {
        let year = last / 100 * 100 + short
        if year > last { years.append(year) }
      }
      index = end
    }
    return years
  }
}
