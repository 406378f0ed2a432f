/// What a report's front matter says besides what is told as a change of its own: its sources, findings and figures,
/// and the places and notes of its grades and requests.
struct ReportRest {
  private static let told: Set = [
    "title", "inspected", "published", "lead_inspector", "framework", "judgements", "recommendations",
  ]

  let before: PublishedForm.Value
  let after: PublishedForm.Value

  /// - Parameter newStatus: the ids of the requests of which another status is told.
  init(_ before: PublishedForm.Value, _ after: PublishedForm.Value, newStatus: Set<String>) {
    func items(_ value: PublishedForm.Value, _ list: String, _ key: String) -> [String: PublishedForm.Value] {
      let elements = (value[list]?.elements ?? []).map { ($0[key]?.text ?? "", $0) }
      return Dictionary(elements, uniquingKeysWith: { a, _ in a })
    }
    var (old, new) = (before.without(Self.told).keys, after.without(Self.told).keys)
    let (grades, otherGrades) = (items(before, "judgements", "area"), items(after, "judgements", "area"))
    func rest(_ items: [String: PublishedForm.Value], _ others: [String: PublishedForm.Value]) -> PublishedForm.Value {
      .mapping(items.filter { others[$0.key] != nil }.mapValues { $0.without(["grade"]) })
    }
    old["judgements"] = rest(grades, otherGrades)
    new["judgements"] = rest(otherGrades, grades)

    let (asked, askedNow) = (items(before, "recommendations", "id"), items(after, "recommendations", "id"))
    var (kept, keptNow): ([String: PublishedForm.Value], [String: PublishedForm.Value]) = ([:], [:])
    for (id, item) in asked {
      guard let own = askedNow[id] else { continue }
      var keys = item.without(["summary", "within", "for"]).keys
      var keysNow = own.without(["summary", "within", "for"]).keys
      if newStatus.contains(id) {
        let (steps, stepsNow) = (item["follow_up"]?.elements ?? [], own["follow_up"]?.elements ?? [])
        // Those that came or went are what the other status is; else it is the last.
        let isOther = steps.count == stepsNow.count
        keys["follow_up"] = .list(isOther ? steps.dropLast() : steps.filter(Set(stepsNow).contains))
        keysNow["follow_up"] = .list(isOther ? stepsNow.dropLast() : stepsNow.filter(Set(steps).contains))
      }
      (kept[id], keptNow[id]) = (.mapping(keys), .mapping(keysNow))
    }
    old["recommendations"] = .mapping(kept)
    new["recommendations"] = .mapping(keptNow)
    self.before = .mapping(old)
    self.after = .mapping(new)
  }
}
