import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

enum XMLDocumentCheck {
  static func isWellFormed(_ bytes: [UInt8]) throws -> Bool {
    let parser = XMLParser(data: Data(bytes))
    return parser.parse()
  }
}
