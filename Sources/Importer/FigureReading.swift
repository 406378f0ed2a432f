internal import InspectionModel
internal import Provenance

/// Finds the numbers of a report that are worth a fact box: those that it gives for the area and its services.
struct FigureReading {
  private let text: ImportedText
  private let inspected: InspectionDates
  private let published: CivilDate?

  init(_ text: ImportedText, inspected: InspectionDates, published: CivilDate?) {
    self.text = text
    self.inspected = inspected
    self.published = published
  }

  /// What a number counts, by the letters right behind it; of several the first in the list.
  private static let counted: [(behind: [String], label: String)] = [
    (
      [
        "childrenandyoungpeoplewerebeinglookedafter", "lookedafterchildren", "childrenlookedafter",
        "childrenwerelookedafter", "childrenwerebeinglookedafter", "childrenincare",
      ], "Children looked after"
    ),
    (
      [
        "childrensubjecttochildprotectionplan", "childrensubjecttoachildprotectionplan",
        "childrenwhowerethesubjectofachildprotectionplan", "childrenwhowerethesubjectofchildprotectionplan",
        "childrenwhowerethesubjectofprotectionplans", "childrenwithprotectionplan", "childrenonchildprotectionplan",
      ],
      "Children subject to child protection plans"
    ),
    (["careleavers"], "Care leavers"),
    (["fosteringhouseholds", "fosterhomes", "fosterfamilies"], "Fostering households"),
    (["pupils"], "Pupils"), (["schools"], "Schools"),
  ]

  func figures() -> [ImportedFigure] {
    guard let heading = text.text.headings.first(where: { $0.key.starts(with: "serviceinformation".utf8) }) else {
      return []
    }
    var figures: [ImportedFigure] = []
    for paragraph in text.text.paragraphs
    where !paragraph.isDoubtful && paragraph.block > heading.block && paragraph.block < heading.end {
      let range = text.text.blocks[paragraph.block].range
      for mention in FigureFinder.figures(in: text.text.bytes, range)
      where mention.value.kind == .number && mention.role == .figure {
        guard let label = label(mention, in: range), !figures.contains(where: { $0.label == label }) else { continue }
        // A count so small may point at a child.
        guard mention.value.amount >= 5 * FigureValue.scale, mention.value.amount % FigureValue.scale == 0 else {
          continue
        }
        figures.append(figure(label, mention, paragraph.number, range))
      }
    }
    return figures
  }

  private func label(_ mention: FigureMention, in range: Range<Int>) -> String? {
    let behind = text.letters(mention.range.upperBound..<min(range.upperBound, mention.range.upperBound + 70))
    let before = text.letters(max(range.lowerBound, mention.range.lowerBound - 24)..<mention.range.lowerBound)
    if before.hasSuffix("populationof"), !behind.hasPrefix("children") { return "Residents" }
    return Self.counted.first { $0.behind.contains { behind.hasPrefix($0) } }?.label
  }

  private func figure(_ label: String, _ mention: FigureMention, _ number: String, _ range: Range<Int>)
    -> ImportedFigure
  {
    let before = text.letters(range.lowerBound..<mention.range.upperBound)
    let isOfInspection = before.contains("timeoftheinspection")
    let day = inspected.start
    let month = day.flatMap { day in day.month.flatMap { CivilDate(year: day.year, month: $0) } }
    let note = isOfInspection ? nil : "The report gives no date for this figure; we give the date of publication."
    return ImportedFigure(
      label: label, value: String(mention.value.amount / FigureValue.scale), unit: "count",
      on: isOfInspection ? month ?? day : published, at: .paragraphs(first: number, last: nil, item: nil), note: note)
  }
}
