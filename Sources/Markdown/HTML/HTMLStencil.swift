/// The HTML of a body with holes where its page decides what stands: links, images, citations and words.
///
/// A site is read before it is planned, and a body is rendered when all is planned. A stencil has about the length of
/// the body's HTML and is all that rendering needs of it, so that no body is parsed twice.
package struct HTMLStencil: Sendable {
  /// What a piece of a stencil is.
  enum Piece: UInt8 {
    /// HTML as it is.
    case markup
    /// The start of a link, from its address and its title.
    case linkStart
    /// The end of a link, from its address.
    case linkEnd
    /// From its address, its alternative text and its title.
    case image
    case citation
    case text
    /// One more text of the piece before it.
    case more
  }

  /// The pieces one after the other, each as its kind, the count of its bytes in four bytes, and the bytes.
  package let bytes: [UInt8]

  /// Cuts the stencil of a document; linear.
  package init(_ document: MarkdownDocument) {
    var cutter = StencilCutter()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.bytes.count * 2)
    cutter.begin(&bytes)
    document.writeHTML(using: &cutter, into: &bytes)
    cutter.end(&bytes)
    self.bytes = bytes
  }

  /// - Parameter bytes: those of a stencil that was put aside.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Appends the HTML, the holes filled by the resolver: what the document that it was cut from would write.
  package func writeHTML(using resolver: inout some MarkdownResolver, into html: inout [UInt8]) {
    var next = 0
    while let (kind, text) = piece(&next) {
      switch kind {
      case .markup: html += text
      case .text: resolver.writeText(text, into: &html)
      case .citation: resolver.writeCitation(text, into: &html)
      case .linkStart: resolver.writeLinkStart(to: text, title: more(&next), into: &html)
      case .linkEnd: resolver.writeLinkEnd(to: text, into: &html)
      case .image:
        let alternative = more(&next)
        resolver.writeImage(from: text, alternative: alternative, title: more(&next), into: &html)
      case .more: break
      }
    }
  }

  /// The piece at `next`, which moves behind it; nil behind the last.
  private func piece(_ next: inout Int) -> (kind: Piece, text: ArraySlice<UInt8>)? {
    let start = next + StencilCutter.headLength
    guard start <= bytes.count, let kind = Piece(rawValue: bytes[next]) else { return nil }
    let count = (1..<StencilCutter.headLength).reversed().reduce(0) { $0 << 8 | Int(bytes[next + $1]) }
    let end = min(start + count, bytes.count)
    next = end
    return (kind, bytes[start..<end])
  }

  private func more(_ next: inout Int) -> ArraySlice<UInt8> { piece(&next)?.text ?? [] }
}
