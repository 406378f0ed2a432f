import Diagnostics
import FrontMatter
import InspectionModel

/// With which other frameworks one says that it can be compared, and in which areas.
enum FrameworkComparability {
  private static let schema = MappingSchema("an entry of comparable_with", required: ["framework", "areas"])

  /// A list of `{framework, areas}`, or a mapping from framework to areas. That the areas exist in both is
  /// checked when all frameworks are read.
  static func decode(
    _ fields: FieldReader,
    _ id: Identifier<Framework>,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> [Comparability] {
    guard let value = fields["comparable_with"] else { return [] }
    if value.isMapping {
      return value.pairs.compactMap { key, value in
        guard let name = key.text else { return nil }
        guard value.isSequence else {
          let message = "\(Excerpt.quoted(name)) takes a list of area paths, such as [overall]"
          diagnostics.append(Diagnostic(.wrongType, at: value.location, message))
          return nil
        }
        let paths = value.elements.compactMap { element -> (String, YAMLValue)? in
          if let text = element.text, !element.isEmpty { return (text, element) }
          let message = "an area is named by its path, not by \(element.kindWords)"
          diagnostics.append(Diagnostic(.wrongType, at: element.startLocation, message))
          return nil
        }
        return comparability(id, name, at: key, paths, file, &diagnostics)
      }
    }
    return fields.list("comparable_with", &diagnostics).compactMap { element in
      guard let fields = FieldReader(element, schema, &diagnostics) else { return nil }
      let name = fields.text("framework", &diagnostics)
      let paths = fields.texts("areas", &diagnostics).map { ($0.text, $0.value) }
      guard let name, let value = fields["framework"] else { return nil }
      return comparability(id, name, at: value, paths, file, &diagnostics)
    }
  }

  private static func comparability(
    _ id: Identifier<Framework>,
    _ name: String,
    at value: YAMLValue,
    _ paths: [(String, YAMLValue)],
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> Comparability? {
    let other = Identifier<Framework>(name)
    if other == id {
      let message = "a framework is comparable with itself without being told; delete this entry"
      diagnostics.append(Diagnostic(.invalidValue, at: value.location, message))
      return nil
    }
    file.refer(to: .framework(other), at: value.range)
    file.refer(to: .comparable(id, with: other), at: value.range)
    for (path, value) in paths { file.refer(to: .comparableArea(path, in: id, and: other), at: value.range) }
    return Comparability(framework: other, areaPaths: paths.map(\.0))
  }
}
