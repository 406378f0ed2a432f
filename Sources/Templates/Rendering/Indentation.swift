/// The white space that the partials, parents and blocks being written put before each line.
struct Indentation: Sendable {
  private var spaces: [UInt8] = []
  /// What is in force; before it stands what calls further out will need again.
  private(set) var range = 0..<0

  /// Adds white space for a call, or begins anew for one that stands inside a line.
  mutating func begin(_ space: Range<Int>?, of text: [UInt8]) {
    guard let space else {
      range = range.upperBound..<range.upperBound
      return
    }
    spaces.append(space, of: text)
    range = range.lowerBound..<spaces.count
  }

  /// Goes back to what was in force before a call.
  mutating func end(_ before: Range<Int>) {
    spaces.removeLast(spaces.count - before.upperBound)
    range = before
  }

  mutating func removeAll() {
    spaces.removeAll(keepingCapacity: true)
    range = 0..<0
  }

  func write(to out: inout [UInt8]) { out.append(range, of: spaces) }
}
