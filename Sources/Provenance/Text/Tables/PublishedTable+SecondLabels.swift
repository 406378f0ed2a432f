extension PublishedTable {
  /// The cells that make the label of each row, where a first column names groups and a second tells their rows apart:
  /// “Children in care”, “Rate per 10,000”. By row: the group’s name, which stands beside its first row alone, and the row’s.
  ///
  /// - Returns: Nil where the second column has no such labels, or which group a row is of can't be told.
  package func secondLabels(_ bytes: [UInt8]) -> [Int: [Range<Int>]]? {
    guard width > 2, absorbedRows.isEmpty, headCount < rows.count else { return nil }
    func letters(_ cell: Range<Int>) -> String { String(decoding: bytes[cell].smallLetters, as: UTF8.self) }
    var group: Range<Int>?
    var found: [Int: [Range<Int>]] = [:]
    var names: Set<[String]> = []
    for row in headCount..<rows.count where !doubtful.contains(row) {
      let (own, second) = (rows[row][0], rows[row][1])
      // A line without values is the end of a label, or a heading; neither is told.
      guard isLabel(second, bytes), rows[row].dropFirst(2).contains(where: { Self.isValue(bytes, $0) }) else {
        return nil
      }
      if !own.isEmpty {
        guard isLabel(own, bytes) else { return nil }
        group = own
      }
      guard let group, names.insert([letters(group), letters(second)]).inserted else { return nil }
      found[row] = [group, second]
    }
    // “North” and “South” behind indicators of their own may be teams.
    let isNeeded = found.keys.contains { rows[$0][0].isEmpty }
    return isNeeded || found.values.allSatisfy { Self.isBareLabel(letters($0[1])) } ? found : nil
  }

  private func isLabel(_ cell: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let first = cell.first, bytes[first].isUpper || bytes[first] == UInt8(ascii: "%") else { return false }
    return cell.count <= 80 && !Self.isValue(bytes, cell)
  }

  /// “Number”, “Rate per 10,000”, “%”: labels that say how something is counted, and not what.
  ///
  /// - Parameter letters: the small letters.
  static func isBareLabel(_ letters: String) -> Bool {
    [
      "", "number", "numbers", "no", "rate", "rateper", "rateperchildren", "total", "percentage", "percent", "count",
      "average", "figure",
    ].contains(letters)
  }
}
