package import InspectionModel

/// Tells by the headings of a report’s body in which half of its framework something stands.
///
/// The record of grades is left aside, because it may print the heading of another half above some of its lines.
package struct ReportHalves {
  /// In the order of the text: the block of a heading, and the path of the area that it names.
  private var starts: [(block: Int, root: String)] = []
  private let roots: [String]
  private let keys: [(letters: [UInt8], root: String)]

  /// - Parameter summaries: the blocks of the record.
  package init(_ text: PublishedText, _ framework: Framework, outside summaries: [Range<Int>]) {
    let roots = framework.areas.filter { $0.depth == 0 && !$0.isGraded }
    self.roots = roots.map(\.path)
    keys = roots.map { ($0.label.utf8.smallLetters, $0.path) }
    let headings = text.headings.filter { heading in !summaries.contains { $0.contains(heading.block) } }
    var found: [(block: Int, root: String)] = headings.compactMap { [keys] heading in
      let letters = text.bytes[text.blocks[heading.block].range].smallLetters
      return keys.first { $0.letters == letters }.map { (heading.block, $0.root) }
    }
    // Lines of a list of contents have no paragraphs below them; a heading that runs on from page to page is one.
    let ends = found.dropFirst().map(\.block) + [text.blocks.count]
    found = zip(found, ends).filter { !text.paragraphs(in: $0.0.block..<$0.1).isEmpty }.map(\.0)
    for start in found where starts.last?.root != start.root { starts.append(start) }
    // Halves that take turns can't be told by headings.
    if Set(starts.map(\.root)).count < starts.count { starts = [] }
  }

  /// The path of the half that a label itself names: “Services for looked after children”, “Capacity for improvement”.
  package func root(ofLabel label: String) -> String? {
    let letters = label.utf8.smallLetters
    return keys.first { letters.starts(with: $0.letters) && letters.count > $0.letters.count }?.root
  }

  /// The path of the half whose heading is the last above a block, whether the other's was found or not.
  package func above(block: Int) -> String? { starts.last { $0.block <= block }?.root }

  /// The path of the half; nil where the headings do not tell.
  package func root(ofBlock block: Int) -> String? {
    guard let root = starts.last(where: { $0.block <= block })?.root else { return nil }
    // Where the heading of the other half was lost, what stands below this one may belong to it.
    return starts.count == roots.count || root == roots.last ? root : nil
  }

  /// The indices of areas in the order in which a text has their halves.
  ///
  /// - Parameter paths: those of the areas, in the order of the framework.
  package func order(of paths: [String]) -> [Int] {
    guard starts.count == roots.count else { return Array(paths.indices) }
    func rank(_ path: String) -> Int { starts.firstIndex { path.hasPrefix($0.root + "/") } ?? 0 }
    return paths.indices.sorted { (rank(paths[$0]), $0) < (rank(paths[$1]), $1) }
  }
}
