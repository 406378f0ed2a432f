import FrontMatter
import InspectionModel

/// Writes imported indicators as a file of definitions and the table beside it.
enum IndicatorDraft {
  static func definitions(of indicators: ImportedIndicators, title: String, authority: String, paper: String) -> String
  {
    var lines = [
      "---", "# A draft, made by candour import. TODO: hold all of it against the paper, then delete this line.",
      "title: \(YAMLWriting.quoted("Indicators: " + title))", "authority: \(authority)", "paper: \(paper)", "areas:",
    ]
    for area in indicators.areas { lines.append("  - {id: \(area.id), label: \(YAMLWriting.scalar(area.label))}") }
    lines.append(
      "# TODO: write plain labels, and say of each whether higher or lower is better; “neither” stands for all.")
    for doubt in indicators.doubts { lines.append("# TODO: \(DraftComment.text(doubt))") }
    lines.append("indicators:")
    for measure in indicators.measures {
      lines.append("  - id: \(measure.id)")
      lines.append("    label: \(YAMLWriting.quoted(measure.label))")
      if let doubt = measure.unitDoubt { lines.append("    # TODO: \(doubt); decide on the unit") }
      lines.append("    unit: \(measure.unit)")
      lines.append("    better: neither")
      if let target = measure.target {
        if measure.isTargetDoubtful {
          lines.append("    # TODO: the table does not say whether its target is a least, a most or a range; decide")
        }
        lines.append("    target: \(target == .noneSet ? "none-set" : YAMLWriting.quoted(target.description))")
      }
      lines.append("    at: \(YAMLWriting.quoted(measure.at.description))")
    }
    lines += ["---", "TODO: say what these figures are, and what the paper says of them."]
    return lines.joined(separator: "\n") + "\n"
  }

  static func table(of indicators: ImportedIndicators) -> String {
    var text = "indicator,area,category,period,value,marker,at,note\n"
    for cell in indicators.cells {
      let fields = [
        cell.indicator, cell.area, cell.category, cell.period.description, cell.value, cell.marker,
        cell.at.description, cell.note,
      ]
      text += fields.map(field).joined(separator: ",") + "\n"
    }
    return text
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }) else {
      return text
    }
    // By scalars: a quote with an accent on it is another character, and closes the value all the same.
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
