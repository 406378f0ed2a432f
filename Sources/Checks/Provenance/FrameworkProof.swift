import FrontMatter
import InspectionModel
import Provenance

/// Checks what a framework's file says of the whole country against the documents that it names.
struct FrameworkProof {
  let framework: Framework

  func check(_ document: inout DocumentCheck) {
    for (index, element) in (document.file.frontMatter?["spread"]?.list ?? []).enumerated()
    where framework.spread.indices.contains(index) {
      check(framework.spread[index], element, &document)
    }
  }

  private func check(_ spread: GradeSpread, _ element: YAMLValue, _ document: inout DocumentCheck) {
    let at = element["source"]?.range ?? element.range
    guard case .document(let reference, let locators) = spread.source else {
      return document.tally.leave(at, "the spread of grades: its source is no document of this site")
    }
    let target = Citation.Target(reference)
    document.statements.checkPlaces(CitedPlaces(target: target, locators), at: at, &document.tally)
    switch document.resolver.resolve(target) {
    case .none(let reason): document.tally.leave(at, "the spread of grades: \(reason)")
    case .text(let lookup, let name):
      guard locators.allSatisfy({ !lookup.passages($0).isEmpty }) else { return }
      for (grade, count) in zip(framework.scale, spread.counts) {
        let range = element["counts"]?[grade.id]?.range ?? at
        SpreadCheck(lookup, name: name).check(count, of: grade.label, in: locators, at: range, &document.tally)
      }
    }
  }
}
