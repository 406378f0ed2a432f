/// Makes a quotation of a block quotation whose last line starts with a dash.
enum QuotationMark {
  /// The block quotation is at `index`, and its subtree is the rest of the nodes. The line break before its
  /// last line, or the paragraph that is nothing but that line, becomes the attribution's node.
  static func mark(_ index: Int, _ nodes: inout [MarkdownNode], _ bytes: [UInt8]) {
    let end = nodes.count
    guard let paragraph = lastChild(of: index, nodes), nodes[paragraph].kind == .paragraph else { return }
    var lineBreak: Int?
    var i = paragraph + 1
    while i < end {
      if nodes[i].kind == .softBreak || nodes[i].kind == .lineBreak { lineBreak = i }
      i = nodes[i].end
    }
    let first = (lineBreak ?? paragraph) + 1
    guard first < end, nodes[first].kind == .text, Attribution.startsWithDash(bytes, nodes[first].text) else {
      return
    }
    // A quotation that quotes nothing is none.
    guard lineBreak != nil || paragraph > index + 1 else { return }
    nodes[index].kind = .quotation
    let attribution = lineBreak ?? paragraph
    nodes[attribution].kind = .attribution
    nodes[attribution].endOffset = Int32(end)
    if lineBreak != nil { nodes[paragraph].endOffset = Int32(attribution) }
    dropDash(first, &nodes, bytes)
    nodes[attribution].sourceSpan = nodes[first].sourceSpan.extended(to: nodes[end - 1].sourceSpan)
    nodes[attribution].detailSpan = nodes[attribution].sourceSpan
  }

  /// What stands behind the dash: a citation where it reads like one and is all there is.
  private static func dropDash(_ index: Int, _ nodes: inout [MarkdownNode], _ bytes: [UInt8]) {
    let whole = nodes[index].text
    var rest = Attribution.afterDash(bytes, whole)
    let isAlone = index + 1 == nodes.count
    // A space before a further node stays.
    if !isAlone { rest = rest.lowerBound..<whole.upperBound }
    nodes[index].textSpan = ByteSpan(rest)
    nodes[index].sourceSpan = nodes[index].sourceSpan.part(
      rest.lowerBound - whole.lowerBound, count: rest.count)
    nodes[index].detailSpan = nodes[index].sourceSpan
    if isAlone, CitationSyntax.starts(bytes, rest) { nodes[index].kind = .citation }
  }

  private static func lastChild(of index: Int, _ nodes: [MarkdownNode]) -> Int? {
    var child = index + 1
    guard child < nodes.count else { return nil }
    while nodes[child].end < nodes.count { child = nodes[child].end }
    return child
  }
}
