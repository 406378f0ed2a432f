/// Figures that a writer strings together: “50, 152 and 37, add up to 239”.
enum FigureList {
  /// Whether what stands between two figures makes them parts of one list.
  static func isGoingOn(_ between: ArraySlice<UInt8>) -> Bool {
    let words = between.split { !$0.isLetter }
    guard words.allSatisfy({ $0.elementsEqual("and".utf8) }) else { return false }
    return between.allSatisfy { $0.isSpace || $0.isLetter || $0 == UInt8(ascii: ",") }
  }

  /// Whether the figure behind is said to be the sum of those before.
  static func isSum(_ between: ArraySlice<UInt8>) -> Bool {
    let words = between.split { !$0.isLetter }.map { String(decoding: $0.map(\.lower), as: UTF8.self) }
    let verbs = [
      ["add", "up", "to"], ["make"], ["make", "up"], ["make", "together"], ["come", "to"], ["sum", "to"],
    ]
    return verbs.contains { $0 == words || $0 == ["together"] + words || $0 + ["together"] == words }
  }
}
