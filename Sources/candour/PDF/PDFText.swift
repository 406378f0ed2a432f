import Files
import Foundation

/// Takes the text out of a PDF by poppler's pdftotext, which is called as a program.
enum PDFText {
  enum Result {
    /// - Parameter empty: the numbers of the pages without any.
    case text([UInt8], empty: [Int])
    /// What is wrong with the file, in one sentence.
    case problem(String)
  }

  /// How long pdftotext may take; for four hundred pages it takes a few seconds.
  private static let seconds = 120.0

  /// What the places of the words of so much text take.
  private static let largestBoxes = 24 * PublicationFile.largestText

  /// - Throws: where pdftotext is not there, can't be run, or is stopped by the machine.
  static func text(ofFile path: String, _ bytes: [UInt8]) throws(FileError) -> Result {
    guard bytes.suffix(4096).contains(sequence: "%%EOF") else {
      return .problem("this PDF is cut off: its end is missing; download it again")
    }
    guard let program = program() else {
      let reason =
        "the program was not found, and a PDF can't be read without it; install poppler (apt-get install poppler-utils, or brew install poppler)"
      throw FileError("run", "pdftotext", reason: reason)
    }
    let arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", "-l", "\(PublicationFile.mostPages + 1)"]
    let files = [path.hasPrefix("-") ? "./" + path : path, "-"]
    let run = try ProgramOutput(
      of: program, ["-layout"] + arguments + files, seconds: seconds, limit: PublicationFile.largestText)
    if let problem = try problem(run.end, bytes) { return .problem(problem) }
    let output = run.bytes
    let pages = output.count { $0 == 0x0C }
    if pages > PublicationFile.mostPages {
      return .problem(PublicationFile.tooLong("the PDF has more than \(PublicationFile.mostPages) pages"))
    }
    let letters = output.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
    if letters < 40 * max(1, min(pages, 5)) {
      return .problem(
        "this PDF has no text, only pictures of pages (a scan); make its text readable first, say with: ocrmypdf scan.pdf report.pdf"
      )
    }
    // Without the places of its words a text is what it is.
    let boxes = try ProgramOutput(of: program, ["-bbox"] + arguments + files, seconds: seconds, limit: largestBoxes)
    var text = output
    if boxes.end == .exited(0) {
      let places = PDFPage.pages(boxes: boxes.bytes)
      let columns = ColumnText(until: .now + .seconds(seconds)) { (page, place, seconds) throws(FileError) in
        let run = try ProgramOutput(
          of: program, ["-layout"] + arguments + ["-f", "\(page)", "-l", "\(page)"] + place + files, seconds: seconds,
          limit: PublicationFile.largestText)
        return run.end == .exited(0) ? run.bytes : nil
      }
      text = RaisedMarks(places).marked(try columns.text(output, places))
    }
    return .text(plain(text), empty: emptyPages(output))
  }

  /// The pages with hardly a letter, which may be pictures, as where an appendix was scanned.
  private static func emptyPages(_ output: [UInt8]) -> [Int] {
    let pages = output.split(separator: 0x0C, omittingEmptySubsequences: false)
    // Behind each page stands a form feed, behind the last too.
    return pages.dropLast(pages.last?.isEmpty == true ? 1 : 0).enumerated().filter { page in
      page.element.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 } < 12
    }
    .map { $0.offset + 1 }
  }

  /// The program on the search path.
  private static func program() -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { $0 + "/pdftotext" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What is wrong with the file, as the end of pdftotext tells; nil where it is read.
  ///
  /// - Throws: where it was stopped from outside, which is not the file's fault.
  private static func problem(_ end: ProgramOutput.End, _ bytes: [UInt8]) throws(FileError) -> String? {
    switch end {
    case .exited(0): return nil
    case .exited where bytes.contains(sequence: "/Encrypt"):
      return "this PDF is locked with a password; open it and print it to a PDF without one"
    case .killed(let signal) where [SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGXCPU].contains(signal):
      throw FileError("run", "pdftotext", reason: "it was stopped (signal \(signal)); is there memory enough?")
    case .exited, .killed: return "this PDF can't be read: it is damaged or no PDF at all; download it again"
    case .tooSlow:
      return "this PDF was not read within \(Int(seconds)) seconds; open it, and print the report's pages to a new PDF"
    case .tooLarge:
      return PublicationFile.tooLong("the PDF has more than \(PublicationFile.largestText >> 20) MiB of text")
    }
  }

  /// Without what fonts make of letters: “ﬁ” as “fi”, hard spaces as spaces, soft hyphens as nothing.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFB00: result += "ff".utf8
      case 0xFB01: result += "fi".utf8
      case 0xFB02: result += "fl".utf8
      case 0xFB03: result += "ffi".utf8
      case 0xFB04: result += "ffl".utf8
      case 0xA0, 0x2007, 0x202F: result.append(0x20)
      case 0xAD, 0x200B: break
      case 0: break
      default: result += String(scalar).utf8
      }
    }
    return result
  }
}

extension Collection<UInt8> {
  /// Whether some letters stand in it.
  fileprivate func contains(sequence text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
