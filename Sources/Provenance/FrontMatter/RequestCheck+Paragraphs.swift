import InspectionModel

/// Recommendations that are numbered paragraphs of their own below a heading, as those of a SIF report are.
extension RequestCheck {
  /// That each paragraph below the heading is taken, and that none is cited that stands elsewhere, where most of them are
  /// taken one by one.
  ///
  /// - Parameter claims: those that rest on a whole paragraph, each alone.
  func checkParagraphs(_ claims: [Claim], list: Range<Int>, _ tally: inout ProvenanceTally) {
    // A text may have no heading where its list ends: then all that follows stands below it.
    guard let heading = heading(of: claims), heading.end < text.blocks.count else { return }
    let printed = paragraphs(below: heading)
    let cited = claims.map { $0.at.description }
    let left = printed.filter { !cited.contains("¶\($0)") }
    guard printed.count >= Self.least, !left.isEmpty, 2 * left.count <= printed.count else { return }
    let elsewhere = claims.filter { claim in !printed.contains { claim.at.description == "¶\($0)" } }
    // Another list, of priorities or of the Board, has its own heading.
    if elsewhere.count == 1, left.count == 1, self.heading(of: elsewhere) == nil {
      let message =
        "\(elsewhere[0].at) of \(name) does not stand below “\(heading.title)”; ¶\(left[0]) does, and no recommendation rests on it"
      tally.report(.requestCount, elsewhere[0].atRange, message, hint: "¶\(left[0])")
      return
    }
    let words = left.map { "¶\($0)" }.joined(separator: ", ")
    let message =
      "below “\(heading.title)” \(name) asks for \(printed.count) things, and no recommendation here rests on \(words); add what is missing"
    tally.report(.requestCount, list, message, hint: words)
  }

  /// A list of one or two may be anything.
  private static let least = 3

  /// The heading below which most of some recommendations stand, where it says that something is asked for.
  private func heading(of claims: [Claim]) -> TextHeading? {
    let blocks = claims.compactMap { text.passages($0.at).first?.blocks.lowerBound }
    let asking = text.headings.filter { heading in
      RequestHeadings.kind(String(decoding: heading.key, as: UTF8.self)) != nil
    }
    func count(_ heading: TextHeading) -> Int { blocks.count { $0 > heading.block && $0 < heading.end } }
    return asking.max { count($0) < count($1) }.flatMap { 2 * count($0) >= max(claims.count, 1) ? $0 : nil }
  }

  /// The numbers of the paragraphs right below a heading, but for those that lead to a list.
  private func paragraphs(below heading: TextHeading) -> [String] {
    text.paragraphs.filter { paragraph in
      guard paragraph.block > heading.block, paragraph.block < heading.end, !paragraph.isDoubtful, !paragraph.isSection
      else { return false }
      return text.bytes[text.blocks[paragraph.block].range].last { !$0.isSpace } != UInt8(ascii: ":")
    }.map(\.number)
  }
}
