import Diagnostics
import Files

/// A published document as it was saved: a PDF or a text, or something else under their name.
enum PublicationFile {
  /// More than any report has; packs of a whole meeting's papers have them.
  static let mostPages = 400
  /// Text of so many pages, by far.
  static let largestText = 4 << 20
  private static let largestFile = 256 << 20

  struct Contents {
    let text: SourceText
    let isPDF: Bool
  }

  /// The text of a file, or a diagnostic that says why there is none.
  ///
  /// - Throws: where the machine fails: no such file, no pdftotext.
  static func read(_ path: String, _ diagnostics: inout [Diagnostic]) throws(FileError) -> Contents? {
    func refuse(_ message: String) -> Contents? {
      diagnostics.append(Diagnostic(.unreadableDocument, at: SourceLocation(file: path), message))
      return nil
    }
    let bytes: [UInt8]
    switch try FileReader.read(path, limit: largestFile) {
    case .bytes(let read): bytes = read
    case .tooLarge(let size): return refuse("the file has \(size) bytes; save the report's own pages alone")
    }
    if let problem = notText(bytes, path) { return refuse(problem) }
    guard isPDF(bytes) else {
      if let problem = encodingProblem(SourceText(path: path, bytes: bytes)) {
        diagnostics.append(problem)
        return nil
      }
      if bytes.count > largestText { return refuse(tooLong("the text has \(bytes.count) bytes")) }
      let pages = bytes.count { $0 == 0x0C }
      if pages >= mostPages { return refuse(tooLong("the text has more than \(pages) pages")) }
      return Contents(text: SourceText(path: path, bytes: bytes), isPDF: false)
    }
    switch try PDFText.text(ofFile: path, bytes) {
    case .text(let text, let empty):
      if !empty.isEmpty { diagnostics.append(emptyPages(empty, path)) }
      return Contents(text: SourceText(path: path, bytes: text), isPDF: true)
    case .problem(let message): return refuse(message)
    }
  }

  static func tooLong(_ what: String) -> String {
    "\(what), more than a report has (\(mostPages) pages); save the pages of the report itself as a file of their own"
  }

  private static func emptyPages(_ numbers: [Int], _ path: String) -> Diagnostic {
    let all = numbers.map(String.init)
    let list = all.count > 1 ? all.dropLast().joined(separator: ", ") + " and " + (all.last ?? "") : all.first ?? ""
    let message =
      all.count > 1
      ? "pages \(list) have no text; look whether they are pictures (scans), of which nothing was read"
      : "page \(list) has no text; look whether it is a picture (a scan), of which nothing was read"
    return Diagnostic(.doubtfulReading, at: SourceLocation(file: path), message)
  }

  static func isPDF(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1024)
    return start.indices.contains { start[$0...].starts(with: "%PDF-".utf8) }
  }

  /// What a file is that is neither PDF nor text.
  private static func notText(_ bytes: [UInt8], _ path: String) -> String? {
    if bytes.isEmpty { return "the file is empty; save the report again" }
    if isPDF(bytes) { return nil }
    let start = String(decoding: bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }, as: UTF8.self).lowercased()
    let isPage =
      start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
      || start.hasPrefix("<?xml") && start.contains("<html")
    if isPage {
      return "this is a web page, not the report; open its address in a browser and save the PDF itself"
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "this is a document of Word or another office program, or an archive; save it as PDF or as plain text"
    }
    if bytes.starts(with: [0x7B, 0x5C, 0x72, 0x74, 0x66]) {
      return "this is rich text (RTF); save it as PDF or as plain text"
    }
    if path.lowercased().hasSuffix(".pdf") { return "this is no PDF, whatever its name says; save the report again" }
    return nil
  }

  /// Text that is not UTF-8: in another encoding, or none at all.
  private static func encodingProblem(_ source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    func problem(_ message: String, at offset: Int) -> Diagnostic {
      Diagnostic(.unreadableDocument, at: source.location(of: offset..<offset + 1), message)
    }
    if let name = wideEncoding(of: bytes) {
      return problem("this text is \(name); save it as UTF-8, or run: iconv -f \(name) -t UTF-8", at: 0)
    }
    let odd = bytes.count { $0 < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
    if odd * 50 > bytes.count {
      return Diagnostic(
        .unreadableDocument, at: SourceLocation(file: source.path),
        "this is no text and no PDF; save the report again, as PDF or as plain text")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else {
      return bytes.firstIndex(of: 0).map {
        problem("there is a NUL character here; this is no plain text: save it as UTF-8", at: $0)
      }
    }
    let offset = firstInvalid(bytes)
    return problem(
      "this byte is not UTF-8; save the text as UTF-8, or run: iconv -f WINDOWS-1252 -t UTF-8", at: offset)
  }

  /// The name of an encoding of two or four bytes a letter, by its mark or by where the zeros stand in English text.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let start = bytes.prefix(1024)
    let zeros = start.indices.filter { start[$0] == 0 }
    guard start.count >= 8, zeros.count * 5 >= start.count * 2, zeros.count * 5 <= start.count * 3 else { return nil }
    if zeros.allSatisfy({ $0 % 2 == 1 }) { return "UTF-16LE" }
    return zeros.allSatisfy { $0 % 2 == 0 } ? "UTF-16BE" : nil
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}
