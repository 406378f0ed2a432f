import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// `content/checked.yaml`, which `candour check --record` writes.
///
/// What can't be read is reported like any other mistake: a record that was mended by hand proves nothing.
enum CheckRecordDecoder {
  private static let schema = MappingSchema(
    "a record of a check", required: ["file", "digest", "on", "texts", "grades", "figures", "quotations"])
  private static let textSchema = MappingSchema("a text of a record", required: ["name", "digest"])

  /// By the path of the file.
  static func decode(_ file: FrontMatterFile, _ diagnostics: inout [Diagnostic]) -> [String: CheckRecord] {
    guard let root = file.frontMatter?.root else { return [:] }
    guard root.isSequence else {
      let message = "this file is written by “candour check --record”; delete it, and let it be written anew"
      diagnostics.append(Diagnostic(.wrongType, at: root.startLocation, message))
      return [:]
    }
    var records: [String: CheckRecord] = [:]
    for element in root.elements {
      guard let record = record(element, &diagnostics) else { continue }
      records[record.path] = record
    }
    return records
  }

  private static func record(_ element: YAMLValue, _ diagnostics: inout [Diagnostic]) -> CheckRecord? {
    guard let fields = FieldReader(element, schema, &diagnostics) else { return nil }
    let path = fields.text("file", &diagnostics)
    let digest = digest(fields, &diagnostics)
    let on = fields.day("on", &diagnostics)
    let texts = fields.list("texts", &diagnostics).compactMap { text -> CheckRecord.Text? in
      guard let fields = FieldReader(text, textSchema, &diagnostics) else { return nil }
      guard let name = fields.text("name", &diagnostics), let digest = self.digest(fields, &diagnostics) else {
        return nil
      }
      return CheckRecord.Text(name: name, digest: digest)
    }
    let counts = ["grades", "figures", "quotations"].compactMap { name in
      fields.value(name, takes: "a whole number", &diagnostics) { text in
        text.utf8.count <= 6 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
      }
    }
    guard let path, let digest, let on, counts.count == 3 else { return nil }
    return CheckRecord(
      path: path, digest: digest, on: on, texts: texts, grades: counts[0], figures: counts[1], quotations: counts[2])
  }

  private static func digest(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> UInt64? {
    fields.value("digest", takes: "16 digits of 0-9 and a-f", &diagnostics) { text in
      text.utf8.count == 16 ? UInt64(text, radix: 16) : nil
    }
  }
}
