/// Writes small PDFs of plain text, as a test needs them.
enum SamplePDF {
  /// A PDF with a page for each text, its lines in a fixed-width font so that columns stay.
  static func bytes(_ pages: [String], drawsText: Bool = true) -> [UInt8] {
    bytes(contents: pages.map { drawsText ? text($0) : "0 0 400 400 re f" })
  }

  /// Some lines of a page, one below the other, with the place of the first one in points from the upper left corner.
  struct Lines {
    var x: Double
    var y: Double
    var size = 8.0
    var pitch = 10.0
    var text: String

    /// Where the next line would stand.
    var end: Double { y + pitch * Double(text.split(separator: "\n", omittingEmptySubsequences: false).count) }
  }

  /// A PDF of pages with lines wherever they are put.
  static func bytes(placed pages: [[Lines]]) -> [UInt8] {
    bytes(contents: pages.map { $0.map(content).joined(separator: "\n") })
  }

  private static func content(_ lines: Lines) -> String {
    var content = "BT /F1 \(lines.size) Tf \(lines.pitch) TL \(lines.x) \(1190 - lines.y) Td\n"
    for line in lines.text.split(separator: "\n", omittingEmptySubsequences: false) {
      content += "(\(plain(line))) Tj T*\n"
    }
    return content + "ET"
  }

  private static func bytes(contents pages: [String]) -> [UInt8] {
    var objects: [String] = []
    let pageNumbers = pages.indices.map { 4 + 2 * $0 }
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    let kids = pageNumbers.map { "\($0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    for (index, content) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 1190] /Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + 2 * index) 0 R >>"
      )
      objects.append("<< /Length \(content.unicodeScalars.count) >>\nstream\n\(content)\nendstream")
    }
    return file(objects, trailer: "/Root 1 0 R")
  }

  /// A PDF that says it is locked, with a key that no password opens.
  static func locked() -> [UInt8] {
    let key = String(repeating: "00", count: 32)
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
      "<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>",
    ]
    return file(objects, trailer: "/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]")
  }

  private static func text(_ page: String) -> String { content(Lines(x: 30, y: 30, text: page)) }

  private static func plain(_ line: Substring) -> String {
    line.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "(", ")", "\\": "\\" + String(scalar)
      case "–": "-"
      case "’": "'"
      default: scalar.isASCII ? String(scalar) : "*"
      }
    }
    .joined()
  }

  private static func file(_ objects: [String], trailer: String) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
    let start = bytes.count
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { table += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    bytes += (table + "trailer\n<< /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n").utf8
    return bytes
  }
}
