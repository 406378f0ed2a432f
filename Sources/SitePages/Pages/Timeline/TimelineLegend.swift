import InspectionModel
import Library
import SitePlan
import Templates

/// What the marks of the drawing mean.
enum TimelineLegend {
  /// The grades that occur, each label once, best first by the bars of their marks.
  static func grades(_ timeline: Timeline, _ plan: SitePlan) -> [Grade] {
    var grades: [Grade] = []
    for cell in timeline.rows.lazy.flatMap(\.cells) {
      guard let index = cell.grade else { continue }
      let grade = plan.library.frameworks[cell.framework].value.scale[index]
      if !grades.contains(where: { $0.label == grade.label }) { grades.append(grade) }
    }
    return grades.enumerated().sorted { a, b in
      let bars = (GradeBadge.bars(a.element), GradeBadge.bars(b.element))
      return bars.0 != bars.1 ? bars.0 > bars.1 : a.offset < b.offset
    }.map(\.element)
  }
}
