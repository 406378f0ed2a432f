package import Diagnostics

/// Comma-separated values as RFC 4180 has them, each with its place, so that a wrong cell can be shown.
package struct CSVReader {
  package struct Field: Sendable {
    package let text: String
    package let range: Range<Int>
  }

  /// The rows that hold anything, the header first. A quote that never ends is one problem, and the reading
  /// stops there.
  package static func rows(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> [[Field]] {
    let bytes = source.bytes
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var rows: [[Field]] = []
    var row: [Field] = []
    while i < bytes.count || !row.isEmpty {
      let start = i
      var value: [UInt8] = []
      if i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
        guard let end = quoted(bytes, from: i, into: &value) else {
          let message = "this quote is never closed; write the closing quote (a quote inside a value is written twice)"
          diagnostics.append(Diagnostic(.csvSyntax, at: source.location(of: start..<start + 1), message))
          return rows
        }
        i = end
        if i < bytes.count, !isEnd(bytes[i]), bytes[start..<i].contains(0x0A) {
          // A quote that is not closed on its line is closed by the next one that opens, lines below.
          let message =
            "this quote is closed only on a later line, where more follows; write the closing quote (a quote inside a value is written twice)"
          diagnostics.append(Diagnostic(.csvSyntax, at: source.location(of: start..<start + 1), message))
          while i < bytes.count, bytes[i] != 0x0A { i += 1 }
          i += 1
          row = []
          continue
        }
        if i < bytes.count, !isEnd(bytes[i]) {
          let message =
            "something stands behind the closing quote; put a comma there, or write a quote inside the value twice"
          diagnostics.append(Diagnostic(.csvSyntax, at: source.location(of: i..<i + 1), message))
          while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
        }
      } else {
        while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
        value = Array(bytes[start..<i])
      }
      row.append(Field(text: String(decoding: value, as: UTF8.self), range: start..<i))
      if i < bytes.count, bytes[i] == UInt8(ascii: ",") {
        i += 1
        // A comma at the very end of the file leaves an empty last field.
        if i < bytes.count { continue }
        row.append(Field(text: "", range: i..<i))
      }
      if i + 1 < bytes.count, bytes[i] == 0x0D, bytes[i + 1] == 0x0A { i += 1 }
      if i < bytes.count { i += 1 }
      // Spreadsheets leave rows of commas alone behind.
      if row.contains(where: { $0.text.utf8.contains { $0 != 0x20 } }) { rows.append(row) }
      row = []
    }
    return rows
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }

  /// The offset behind the closing quote.
  private static func quoted(_ bytes: [UInt8], from start: Int, into value: inout [UInt8]) -> Int? {
    var i = start + 1
    while i < bytes.count {
      if bytes[i] != UInt8(ascii: "\"") {
        value.append(bytes[i])
        i += 1
      } else if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") {
        value.append(bytes[i])
        i += 2
      } else {
        return i + 1
      }
    }
    return nil
  }
}
