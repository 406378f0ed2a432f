/// What others look for in a document, in document order; each costs one pass over the nodes.
extension MarkdownDocument {
  package struct Link: Sendable {
    package let node: Int
    /// As the browser is to see it: escapes and character references resolved.
    package let destination: String
    package let isImage: Bool
    /// The whole link.
    package let source: Range<Int>
    /// Its address, for problems; the whole link where the address stands in a definition elsewhere.
    package let destinationSource: Range<Int>
  }

  package struct Citation: Sendable {
    package let node: Int
    /// What stands inside the brackets, or after the dash of a quotation, on one line.
    package let raw: String
    /// Without the brackets.
    package let source: Range<Int>
  }

  package struct Quotation: Sendable {
    package let node: Int
    /// What is quoted, as plain text.
    package let text: String
    /// Nil where the last line names no place in a source (a person, say).
    package let citation: Citation?
    /// What stands after the dash, as plain text.
    package let attribution: String
    package let attributionSource: Range<Int>
  }

  /// Links and images, but those whose address is an error that has been reported.
  package var links: [Link] {
    var links: [Link] = []
    for (index, node) in nodes.enumerated() where node.kind == .link || node.kind == .image {
      guard !node.text.isEmpty else { continue }
      links.append(
        Link(
          node: index,
          destination: string(node.text),
          isImage: node.kind == .image,
          source: node.source,
          destinationSource: node.detail
        )
      )
    }
    return links
  }

  /// With those of quotations.
  package var citations: [Citation] {
    nodes.indices.compactMap(citation)
  }

  package var quotations: [Quotation] {
    var quotations: [Quotation] = []
    for (index, node) in nodes.enumerated() where node.kind == .quotation {
      guard let last = children(of: index).reduce(nil, { $1 }), nodes[last].kind == .attribution else {
        continue
      }
      let place = children(of: last).lazy.compactMap(citation).first { _ in true }
      quotations.append(
        Quotation(
          node: index,
          text: plainText(of: index),
          citation: place,
          attribution: place?.raw ?? plainText(of: last),
          attributionSource: place?.source ?? nodes[last].source
        )
      )
    }
    return quotations
  }

  private func citation(at index: Int) -> Citation? {
    guard nodes[index].kind == .citation else { return nil }
    return Citation(node: index, raw: string(nodes[index].text), source: nodes[index].detail)
  }
}
