package import InspectionModel

/// In which branch of a framework's tree a place of a text stands: below “Safeguarding services” or below “Services for
/// looked after children”. What was asked for there belongs to an area of that branch.
package struct BranchCheck {
  private let framework: Framework
  private let text: PublishedText
  private let name: String
  /// The headings that are branches: their blocks, in order, with the branch's area.
  private let headings: [(block: Int, area: Int)]

  /// Empty for a framework whose areas have no branches, and for a text that does not print each of them.
  package init(_ framework: Framework, _ text: PublishedText, name: String) {
    self.framework = framework
    self.text = text
    self.name = name
    let branches = framework.areas.indices.filter { framework.areas[$0].depth == 0 && !framework.areas[$0].isGraded }
    let keys = branches.map { TextHeading.key(Array(framework.areas[$0].label.utf8)[...]) }
    let record = text.recordBlocks
    var headings: [(block: Int, area: Int)] = []
    for heading in text.headings where !(record?.contains(heading.block) ?? false) {
      if let index = keys.firstIndex(of: heading.key) { headings.append((heading.block, branches[index])) }
    }
    let isWhole = branches.count > 1 && branches.allSatisfy { branch in headings.contains { $0.area == branch } }
    self.headings = isWhole ? headings : []
  }

  /// - Parameter range: where the area stands in the file.
  package func check(area: Int, at locator: Locator, _ range: Range<Int>, _ tally: inout ProvenanceTally) {
    guard let block = text.passages(locator).first?.blocks.lowerBound,
      let heading = headings.last(where: { $0.block <= block }), let own = root(of: area), own != heading.area
    else { return }
    let message =
      "\(locator) of \(name) stands below “\(framework.areas[heading.area].label)”, and this area is one of “\(framework.areas[own].label)”"
    tally.report(.detail, range, message)
  }

  private func root(of area: Int) -> Int? {
    framework.areas[...area].lastIndex { $0.depth == 0 && !$0.isGraded }
  }
}
