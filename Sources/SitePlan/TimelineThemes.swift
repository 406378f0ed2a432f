import InspectionModel
import Library

/// What the rows of a timeline are.
enum TimelineThemes {
  /// The site's own themes. Where it names none: the areas that stand for the whole under each framework,
  /// newest first, those that may be compared in one row.
  static func themes(_ library: ContentLibrary, _ comparable: ComparableAreas) -> [Theme] {
    if !library.themes.isEmpty { return library.themes }
    var themes: [Theme] = []
    for index in library.frameworks.indices.reversed() {
      let framework = library.frameworks[index].value
      for area in framework.headline where !themes.contains(where: { $0.areas[framework.id] == area }) {
        var areas = [framework.id: area]
        for other in comparable.frameworks(comparableWith: index) {
          areas[library.frameworks[other].value.id] = comparable.counterpart(
            ofArea: area, of: index, in: other)
        }
        let label = "\(framework.fullLabel(ofArea: area)) (\(framework.shortName))"
        themes.append(Theme(id: framework.areas[area].path, label: label, areas: areas))
      }
    }
    return themes
  }
}
