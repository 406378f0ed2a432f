/// What a field holds, and so how a template may use it.
package enum FieldType: Sendable {
  /// Written `{{name}}`, with the characters that mean something in HTML escaped.
  case text
  /// Written `{{name}}`, in decimal.
  case number
  /// Asked by `{{#name}}` and `{{^name}}`, never written.
  case flag
  /// Ready HTML, written `{{{name}}}` or `{{&name}}`.
  case html
  /// A list whose items are text, each written `{{.}}`.
  case texts
  /// One record, entered by `{{#name}}` or named by `{{name.field}}`.
  case record(RecordShape)
  /// A list of records, repeated by `{{#name}}`.
  case list(RecordShape)
}

/// One field as a template sees it: what it is called, what it holds, and what it says.
package struct FieldShape: Sendable {
  package let name: String
  package let type: FieldType
  package let doc: String
}

/// The fields of one kind of record, without the Swift type they are read from.
///
/// It is a class for its identity alone: the compiler keeps one layout for each shape, and two schemas that
/// happen to have equal names are still different records.
package final class RecordShape: Sendable {
  package let name: String
  package let fields: [FieldShape]
  private let positions: [String: Int]

  init(name: String, fields: [FieldShape]) {
    self.name = name
    self.fields = fields
    self.positions = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// The position of a field by its name.
  func position(of name: String) -> Int? { positions[name] }
}

extension FieldType {
  /// The record that a section over the field enters, if it is one.
  var entered: RecordShape? {
    switch self {
    case .record(let shape), .list(let shape): shape
    case .text, .number, .flag, .html, .texts: nil
    }
  }

  /// As listings and messages call it.
  package var label: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .html: "HTML"
    case .texts: "list of text"
    case .record(let shape): shape.name
    case .list(let shape): "list of \(shape.name)"
    }
  }
}
