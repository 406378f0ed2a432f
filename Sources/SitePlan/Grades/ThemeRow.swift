import InspectionModel
import Library

/// What areas of different frameworks have in common, by the place of the framework in the library.
struct ThemeRow: Sendable {
  let label: String
  /// Of each framework the area that speaks of the theme; nil where none does.
  let areas: [Int?]
  /// Whether the label is that of an area, where the site names no themes.
  let isNamedForArea: Bool

  /// The site's own themes.
  static func rows(_ library: ContentLibrary) -> [ThemeRow] {
    library.themes.map { theme in
      ThemeRow(
        label: theme.label, areas: library.frameworks.map { theme.areas[$0.value.id] },
        isNamedForArea: false)
    }
  }

  /// The rows of a timeline: the site's own themes. Where it names none, the areas that stand for the whole
  /// under each framework, newest first, those that may be compared in one row.
  static func timelineRows(_ library: ContentLibrary, _ comparable: ComparableAreas) -> [ThemeRow] {
    if !library.themes.isEmpty { return rows(library) }
    var rows: [ThemeRow] = []
    for index in library.frameworks.indices.reversed() {
      let framework = library.frameworks[index].value
      for area in framework.headline where !rows.contains(where: { $0.areas[index] == area }) {
        rows.append(
          ThemeRow(
            label: "\(framework.fullLabel(ofArea: area)) (\(framework.shortName))",
            areas: library.frameworks.indices.map { other in
              other == index ? area : comparable.counterpart(ofArea: area, of: index, in: other)
            },
            isNamedForArea: true
          )
        )
      }
    }
    return rows
  }
}
