/// What was lately written of things that many rows speak of.
///
/// It holds a fixed number of them, each in the one place that its number leads to, so that it stays small on a
/// site of any size; the areas and grades of ten frameworks fit without pushing each other out.
struct CellCache {
  private static let size = 1021

  private var numbers = [Int?](repeating: nil, count: size)
  private var cells = [[UInt8]](repeating: [], count: size)

  /// Appends what is held of a thing; false where nothing is.
  func append(_ thing: Int, to bytes: inout [UInt8]) -> Bool {
    let place = thing % Self.size
    guard numbers[place] == thing else { return false }
    bytes.append(contentsOf: cells[place])
    return true
  }

  mutating func insert(_ written: ArraySlice<UInt8>, as thing: Int) {
    let place = thing % Self.size
    numbers[place] = thing
    cells[place].removeAll(keepingCapacity: true)
    cells[place].append(contentsOf: written)
  }
}
