/// Notes what a body leaves to its page, among the HTML that is written around it: see `HTMLStencil`.
struct StencilCutter: MarkdownResolver {
  /// The kind of a piece and the count of its bytes.
  static let headLength = 5

  /// Where the piece of HTML starts that is being written.
  private var open = 0

  mutating func begin(_ stencil: inout [UInt8]) {
    open = stencil.count
    addHead(.markup, &stencil)
  }

  /// Notes how long the HTML became that is being written.
  func end(_ stencil: inout [UInt8]) { closePiece(at: open, &stencil) }

  mutating func writeLinkStart(
    to destination: ArraySlice<UInt8>, title: ArraySlice<UInt8>, into html: inout [UInt8]
  ) {
    end(&html)
    add(.linkStart, destination, &html)
    add(.more, title, &html)
    begin(&html)
  }

  mutating func writeLinkEnd(to destination: ArraySlice<UInt8>, into html: inout [UInt8]) {
    cut(.linkEnd, destination, &html)
  }

  mutating func writeImage(
    from destination: ArraySlice<UInt8>, alternative: ArraySlice<UInt8>, title: ArraySlice<UInt8>,
    into html: inout [UInt8]
  ) {
    end(&html)
    add(.image, destination, &html)
    add(.more, alternative, &html)
    add(.more, title, &html)
    begin(&html)
  }

  mutating func writeCitation(_ raw: ArraySlice<UInt8>, into html: inout [UInt8]) { cut(.citation, raw, &html) }

  mutating func writeText(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) { cut(.text, text, &html) }

  /// A hole of one text.
  private mutating func cut(_ kind: HTMLStencil.Piece, _ text: ArraySlice<UInt8>, _ stencil: inout [UInt8]) {
    end(&stencil)
    add(kind, text, &stencil)
    begin(&stencil)
  }

  private func add(_ kind: HTMLStencil.Piece, _ text: ArraySlice<UInt8>, _ stencil: inout [UInt8]) {
    let start = stencil.count
    addHead(kind, &stencil)
    stencil += text
    closePiece(at: start, &stencil)
  }

  private func addHead(_ kind: HTMLStencil.Piece, _ stencil: inout [UInt8]) {
    stencil.append(kind.rawValue)
    for _ in 1..<Self.headLength { stencil.append(0) }
  }

  private func closePiece(at start: Int, _ stencil: inout [UInt8]) {
    let count = stencil.count - start - Self.headLength
    for i in 1..<Self.headLength { stencil[start + i] = UInt8(truncatingIfNeeded: count >> (8 * (i - 1))) }
  }
}
