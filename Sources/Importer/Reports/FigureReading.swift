import InspectionModel
import Provenance

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
        "childrenwerelookedafter", "childrenwerebeinglookedafter", "childrenarebeinglookedafter",
        "childrenandyoungpeoplearebeinglookedafter", "childrenincare",
      ], "Children looked after"
    ),
    (
      [
        "childrensubjecttochildprotectionplan", "childrensubjecttoachildprotectionplan",
        "childrenwhowerethesubjectofachildprotectionplan", "childrenwhowerethesubjectofchildprotectionplan",
        "childrenwhowerethesubjectofprotectionplans", "childrenwithprotectionplan", "childrenonchildprotectionplan",
        "childrenwerethesubjectofachildprotectionplan", "childrenandyoungpeoplewerethesubjectofachildprotectionplan",
      ],
      "Children subject to child protection plans"
    ),
    (["childrenhadbeenidentifiedthroughassessment"], "Children in need"),
    (
      ["childrenandyoungpeopleundertheageof", "childrenundertheageof"], ofAge
    ),
    (["careleavers"], "Care leavers"),
    (["fosteringhouseholds", "fosterhomes", "fosterfamilies"], "Fostering households"),
    (["pupils"], "Pupils"), (["schools"], "Schools"),
  ]

  /// What the sections are called that give them: in SLAC reports one of numbered paragraphs, in reports of the single
  /// inspection framework three of bullets.
  private static let sections = [
    "serviceinformation", "childrenlivinginthisarea", "childprotectioninthisarea", "childrenlookedafterinthisarea",
  ]

  func figures() -> [ImportedFigure] {
    var figures: [ImportedFigure] = []
    let scope = FigureScope(text: text, year: (inspected.start ?? published)?.year)
    for heading in text.text.headings where Self.sections.contains(where: { heading.key.starts(with: $0.utf8) }) {
      for (place, range) in places(below: heading) {
        for mention in FigureFinder.figures(in: text.text.bytes, range)
        where mention.value.kind == .number && mention.role == .figure {
          guard let label = label(mention, in: range), !figures.contains(where: { $0.label == label }),
            scope.isOfArea(mention, in: range)
          else { continue }
          // A count so small may point at a child.
          guard mention.value.amount >= 5 * FigureValue.scale, mention.value.amount % FigureValue.scale == 0 else {
            continue
          }
          figures.append(figure(label, mention, place, range))
        }
      }
    }
    return figures
  }

  /// The numbered paragraphs of a section; where it has none, its items.
  private func places(below heading: TextHeading) -> [(place: Locator, range: Range<Int>)] {
    let numbered = text.text.paragraphs.filter {
      !$0.isDoubtful && $0.block > heading.block && $0.block < heading.end
    }
    if !numbered.isEmpty {
      return numbered.map {
        (.paragraphs(first: $0.number, last: nil, item: nil), text.text.blocks[$0.block].range)
      }
    }
    let items = text.text.items(.heading(heading.title, item: nil)) ?? []
    return items.enumerated().compactMap { n, block in
      Locator("§\(heading.title)(\(n + 1))").map { ($0, text.text.blocks[block].range) }
    }
  }

  private func label(_ mention: FigureMention, in range: Range<Int>) -> String? {
    // Far enough for what an indent adds where the line ends in between.
    let behind = text.letters(mention.range.upperBound..<min(range.upperBound, mention.range.upperBound + 160))
    let before = text.letters(max(range.lowerBound, mention.range.lowerBound - 24)..<mention.range.lowerBound)
    if before.hasSuffix("populationof"), !behind.hasPrefix("children") { return "Residents" }
    guard let label = Self.counted.first(where: { $0.behind.contains { behind.hasPrefix($0) } })?.label else {
      return nil
    }
    guard label == Self.ofAge else { return label }
    // “… under the age of 19 years”
    let words = text.words(mention.range.upperBound..<min(range.upperBound, mention.range.upperBound + 160))
    let age = words.firstRange(of: " age of ").flatMap { Int(words[$0.upperBound...].prefix(while: \.isNumber)) }
    return "\(label) \(age ?? 18)"
  }

  private static let ofAge = "Children and young people under"

  private func figure(_ label: String, _ mention: FigureMention, _ place: Locator, _ range: Range<Int>)
    -> ImportedFigure
  {
    let before = range.lowerBound..<mention.range.lowerBound
    var notes: [String] = []
    // “At 31 March 2015, 321 children …”
    var on = DateReading(text).dates(before).last { $0.month != nil }
    if on == nil, text.letters(before).contains("timeoftheinspection") {
      let day = inspected.start
      on = day.flatMap { day in day.month.flatMap { CivilDate(year: day.year, month: $0) } } ?? day
    } else if on == nil {
      on = published
      notes.append("The report gives no date for this figure; we give the date of publication.")
    }
    if ["approximately", "about", "around"].contains(where: text.letters(before).hasSuffix) {
      notes.append("The report says that it is approximate.")
    }
    return ImportedFigure(
      label: label, value: String(mention.value.amount / FigureValue.scale), unit: "count", on: on, at: place,
      note: notes.isEmpty ? nil : notes.joined(separator: " "))
  }
}
