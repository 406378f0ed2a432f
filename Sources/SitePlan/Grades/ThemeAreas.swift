import InspectionModel
import Library

extension SitePlan {
  /// Whose grades stand under a theme, where that is not plain from its name: “Under SLAC the area is “Safeguarding
  /// services: Overall effectiveness”; under ILACS 2018 “Children in care and care leavers”, graded as one with Care
  /// leavers.” Nil where every area has the theme's name, and has no other theme.
  ///
  /// An area has the theme's name where its own label holds that and no heading above narrows it.
  ///
  /// - Parameters:
  ///   - themes: all themes that stand beside it.
  ///   - frameworks: those that grades of the theme were given under, in order; one may come twice.
  func areas(behind theme: ThemeRow, among themes: [ThemeRow], under frameworks: [Int]) -> String? {
    if theme.isNamedForArea { return nil }
    var groups: [(words: String, names: [String])] = []
    var seen: Set<Int> = []
    for framework in frameworks where seen.insert(framework).inserted {
      guard let words = areaWords(theme, themes, framework) else { continue }
      let name = library.frameworks[framework].value.shortName
      if let place = groups.firstIndex(where: { $0.words == words }) {
        groups[place].names.append(name)
      } else {
        groups.append((words, [name]))
      }
    }
    if groups.isEmpty { return nil }
    let parts = groups.enumerated().map { i, group in
      (i == 0 ? "Under \(Phrase.list(group.names)) the area is " : "under \(Phrase.list(group.names)) ")
        + group.words
    }
    return parts.joined(separator: "; ") + "."
  }

  private func areaWords(_ theme: ThemeRow, _ themes: [ThemeRow], _ index: Int) -> String? {
    guard let area = theme.areas[index] else { return nil }
    let framework = library.frameworks[index].value
    let others = themes.filter { $0.label != theme.label && $0.areas[index] == area }.map(\.label)
    let isNamed =
      framework.areas[area].parent == nil
      && framework.areas[area].label.lowercased().contains(theme.label.lowercased())
    if isNamed, others.isEmpty { return nil }
    let label = "“\(framework.fullLabel(ofArea: area))”"
    return others.isEmpty ? label : "\(label), graded as one with \(Phrase.list(others))"
  }
}
