import Diagnostics

/// A name that a page doesn't have, and what was probably meant.
struct NameProblem {
  private let name: String
  private let range: Range<Int>
  private let message: String
  private var hint: String?
  private var meant: FieldType?

  var resolution: NameResolver.Resolution {
    .wrong(TemplateProblem(rule: .unknownField, range: range, message: message, hint: hint), meant: meant)
  }

  /// A name that none of the records around it has, innermost first.
  init(_ part: ArraySlice<UInt8>, among records: [RecordShape]) {
    name = String(decoding: part, as: UTF8.self)
    range = part.startIndex..<part.endIndex
    let start = "“\(name)” is not a field of \(Self.list(records.map(\.name)))"
    if let way = Self.way(to: name, from: records) {
      message = "\(start); it is one of \(way.record): write it as \(way.written)"
      hint = way.written
      meant = way.type
      return
    }
    let near = records.lazy.compactMap { record in
      NearestName.to(
        part.isEmpty ? " " : String(decoding: part, as: UTF8.self), among: record.fields.map(\.name)
      )
      .map { (record, $0) }
    }.first
    guard let (record, nearest) = near else {
      message = "\(start); candour templates fields lists what it has"
      return
    }
    let owner = record === records.first ? "" : " of \(record.name)"
    message = "\(start); did you mean “\(nearest)”\(owner)?"
    hint = nearest
    meant = record.position(of: nearest).map { record.fields[$0].type }
  }

  /// A name behind the dot of a field that isn't one record.
  init(_ part: ArraySlice<UInt8>, inside field: FieldShape) {
    name = String(decoding: part, as: UTF8.self)
    range = part.startIndex..<part.endIndex
    let start = "“\(field.name)” is \(field.type.described)"
    if case .list(let shape) = field.type, let position = shape.position(of: name) {
      meant = shape.fields[position].type
      hint = "{{#\(field.name)}}\(shape.fields[position].type.written(name)){{/\(field.name)}}"
      message = "\(start): write \(hint ?? "")"
    } else {
      message = "\(start), so there is no “\(name)” in it"
    }
  }

  /// Where a field of this name stands inside what is in scope: the shortest way to it.
  private static func way(
    to name: String,
    from records: [RecordShape]
  ) -> (record: String, written: String, type: FieldType)? {
    var seen = Set(records.map(ObjectIdentifier.init))
    var ways = records.map { (record: $0, sections: [String](), dots: [String]()) }
    var next = 0
    while next < ways.count {
      let way = ways[next]
      next += 1
      for field in way.record.fields {
        guard let inner = field.type.entered, seen.insert(ObjectIdentifier(inner)).inserted else { continue }
        var further = (record: inner, sections: way.sections, dots: way.dots + [field.name])
        if case .list = field.type {
          further.sections.append(further.dots.joined(separator: "."))
          further.dots = []
        }
        if let position = inner.position(of: name) {
          let type = inner.fields[position].type
          let opening = further.sections.map { "{{#\($0)}}" }.joined()
          let closing = further.sections.reversed().map { "{{/\($0)}}" }.joined()
          let tag = type.written((further.dots + [name]).joined(separator: "."))
          return (inner.name, opening + tag + closing, type)
        }
        ways.append(further)
      }
    }
    return nil
  }

  /// “a”, “a or b”, “a, b or c”.
  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "this" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension FieldType {
  /// As in “x is …”.
  var described: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .flag: "a flag"
    case .html: "HTML"
    case .texts, .list: "a list"
    case .record: "a record"
    }
  }

  /// The tag by which a template uses a field of the type.
  func written(_ name: String) -> String {
    switch self {
    case .text, .number: "{{\(name)}}"
    case .html: "{{{\(name)}}}"
    case .texts: "{{#\(name)}}{{.}}{{/\(name)}}"
    case .flag, .list, .record: "{{#\(name)}}…{{/\(name)}}"
    }
  }
}
