/// A heading with its grade in the body of a report: “Being healthy”, “Grade 2 (good)”.
package struct GradedHeading: Sendable, Hashable {
  /// The heading's bytes.
  package let label: Range<Int>
  /// `good`
  package let grade: String
  /// The number of the first paragraph below it; nil where there is none.
  package let paragraph: String?
  let block: Int

  static func all(_ bytes: [UInt8], _ blocks: [TextBlock], _ paragraphs: [NumberedParagraph]) -> [GradedHeading] {
    var result: [GradedHeading] = []
    for (index, block) in blocks.enumerated() where block.kind == .heading || block.kind == .paragraph {
      guard block.range.count <= 260, let line = GradeWords.gradeLine(bytes, block.range) else { continue }
      var label = block.range.lowerBound..<line.start
      while !label.isEmpty, bytes[label.upperBound - 1].isSpace { label = label.lowerBound..<label.upperBound - 1 }
      if label.isEmpty {
        // The heading stands above.
        guard let above = blocks[..<index].lastIndex(where: { $0.kind == .heading || $0.kind == .paragraph }),
          index - above <= 2
        else { continue }
        label = blocks[above].range
      }
      let first = paragraphs.first { $0.block > index && !$0.isDoubtful }
      result.append(GradedHeading(label: label, grade: line.id, paragraph: first?.number, block: index))
    }
    return result
  }
}
