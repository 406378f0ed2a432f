import InspectionModel
import Library
import SitePlan

/// `/data/datapackage.json`: the tables described for programs, as the Data Package standard has it
/// (datapackage.org, version 2). It names the CSV files; the JSON files have the same columns.
struct DataPackage {
  private let plan: SitePlan

  init(of plan: SitePlan) { self.plan = plan }

  /// Small, whatever the size of the site.
  var bytes: [UInt8] {
    let settings = plan.library.settings
    var json = JSONStream()
    json.object(nil, .lines) { json in
      json.value("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      json.value("name", "inspections")
      json.value("title", settings.title)
      json.value("description", settings.description)
      json.value("homepage", plan.absoluteAddress(.data))
      json.value("version", DataDictionary.version)
      json.array("licenses") { json in Self.write(settings.licence, into: &json) }
      json.array("contributors") { json in
        json.object { json in
          json.value("title", settings.publisher.name)
          json.member("path", ifPresent: settings.publisher.url)
          json.member("email", ifPresent: settings.publisher.email)
          json.values("roles", ["publisher"])
        }
      }
      json.array("sources", .lines) { json in
        for publisher in sourcePublishers { json.object { $0.value("title", publisher) } }
      }
      json.array("resources", .lines) { json in
        for table in DataTable.allCases { Self.write(table, into: &json) }
      }
    }
    json.bytes.append(0x0A)
    return json.bytes
  }

  /// A licence of the standard has an address or a name; where no address is known its name has to do.
  private static func write(_ licence: Licence, into json: inout JSONStream) {
    json.object { json in
      if licence.url == nil { json.value("name", licence.name) }
      json.value("title", licence.name)
      json.member("path", ifPresent: licence.url)
    }
  }

  /// Who published what the site's pages rest on, each once.
  private var sourcePublishers: [String] {
    var publishers: Set<String> = []
    for entry in plan.library.reports { publishers.formUnion(entry.value.sources.lazy.map(\.publisher)) }
    for entry in plan.library.papers { publishers.formUnion(entry.value.sources.lazy.map(\.publisher)) }
    return publishers.sorted()
  }

  private static func write(_ table: DataTable, into json: inout JSONStream) {
    let schema = table.schema
    json.object(nil, .lines) { json in
      json.value("name", table.name)
      json.value("type", "table")
      json.value("title", schema.title)
      json.value("description", schema.meaning)
      json.value("path", table.fileName(.csv))
      json.value("format", "csv")
      json.value("mediatype", DataFormat.csv.mediaType)
      json.value("encoding", "utf-8")
      json.object("dialect") { json in
        json.value("delimiter", ",")
        json.value("lineTerminator", "\r\n")
        json.value("doubleQuote", true)
        json.value("header", true)
      }
      json.object("schema", .lines) { json in
        json.array("fields", .lines) { json in
          for column in schema.columns { write(column, into: &json) }
        }
        json.values("missingValues", [""])
        if !schema.key.isEmpty { json.values("primaryKey", schema.key) }
        if !schema.references.isEmpty {
          json.array("foreignKeys", .lines) { json in
            for reference in schema.references { write(reference, into: &json) }
          }
        }
      }
    }
  }

  /// A date of ours may be a month or a year, which the standard's type `date` is not: it is a string of that
  /// form.
  private static func write(_ column: TableSchema.Column, into json: inout JSONStream) {
    json.object { json in
      json.value("name", column.name)
      let type =
        switch column.type {
        case .text, .date: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        }
      json.value("type", type)
      json.value("description", column.meaning)
      guard column.isRequired || !column.allowedValues.isEmpty || column.type == .date else { return }
      json.object("constraints") { json in
        if column.isRequired { json.value("required", true) }
        if !column.allowedValues.isEmpty { json.values("enum", column.allowedValues) }
        if column.type == .date { json.value("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?") }
      }
    }
  }

  private static func write(_ reference: TableSchema.Reference, into json: inout JSONStream) {
    json.object { json in
      json.values("fields", reference.columns)
      json.object("reference") { json in
        json.value("resource", reference.table.name)
        json.values("fields", reference.targetColumns)
      }
    }
  }
}
