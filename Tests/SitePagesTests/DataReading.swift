import Foundation
import SitePages
import SitePlan
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads what the program wrote with readers that know nothing of how it writes.
enum DataReading {
  static func bytes(of kind: PlannedFile.Kind, _ plan: SitePlan) throws -> [UInt8] {
    let file = try #require(DataFiles.planned(for: plan).first { $0.kind == kind })
    var bytes: [UInt8] = []
    DataFiles.write(file, of: plan) { bytes += $0 }
    return bytes
  }

  static func text(of kind: PlannedFile.Kind, _ plan: SitePlan) throws -> String {
    try #require(String(validating: try bytes(of: kind, plan), as: UTF8.self))
  }

  /// Any JSON; numbers come as `NSNumber`, null as `NSNull`.
  static func json(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

  static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try json(bytes) as? [String: Any])
  }

  /// The records of a CSV file by RFC 4180, read one character after another.
  static func csv(_ bytes: [UInt8]) throws -> [[String]] {
    let text = try #require(String(validating: bytes, as: UTF8.self))
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true):
        if scalars.first == "\"" {
          cell.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      case ("\"", false):
        try #require(cell.isEmpty, "a quotation mark inside a plain cell")
        isQuoted = true
      case (",", false):
        record.append(cell)
        cell = ""
      case ("\r", false):
        try #require(scalars.popFirst() == "\n", "a lone carriage return")
        records.append(record + [cell])
        (record, cell) = ([], "")
      case ("\n", false): Issue.record("a lone line feed")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    try #require(record.isEmpty && cell.isEmpty && !isQuoted, "the last record does not end")
    return records
  }

  /// The rows of a CSV file by the names of its header, each with as many cells as the header has.
  static func rows(of table: DataTable, _ plan: SitePlan) throws -> [[String: String]] {
    let records = try csv(try bytes(of: .table(table, .csv), plan))
    let header = try #require(records.first)
    return try records.dropFirst().map { record in
      try #require(record.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }

  /// Requires that the bytes are one well-formed document, and gives its elements.
  static func xml(_ bytes: [UInt8]) throws -> [DataElement] {
    let parser = XMLParser(data: Data(bytes))
    let collector = ElementCollector()
    parser.delegate = collector
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") in line \(parser.lineNumber)")
    return collector.elements
  }
}

/// An element of an XML document with its own text.
struct DataElement {
  let name: String
  let attributes: [String: String]
  /// The names of the elements around it, outermost first.
  let path: [String]
  var text = ""
}

private final class ElementCollector: NSObject, XMLParserDelegate {
  var elements: [DataElement] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let path = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(DataElement(name: name, attributes: attributes, path: path))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}
