import FrontMatter
import InspectionModel
import Library
import Provenance

/// Checks what the glossary says of its terms against the documents that it names as their sources: the places, and the
/// figures in the meanings. What no document is named for is the writer's own.
struct GlossaryProof {
  let terms: [GlossaryTerm]

  func check(_ document: inout DocumentCheck) {
    let elements = document.file.frontMatter?.list ?? []
    // One that could not be read has been told, and leaves no telling which is which.
    guard elements.count == terms.count else { return }
    document.statements.hasOwnDates = true
    for (term, element) in zip(terms, elements) {
      guard case .document(let reference, let locators)? = term.source else { continue }
      let places = CitedPlaces(target: Citation.Target(reference), locators)
      document.statements.checkPlaces(places, at: element["source"]?.range ?? element.range, &document.tally)
      let names = [term.term] + [term.abbreviation].compactMap { $0 } + term.also
      document.statements.check(names: names, places, at: element["source"]?.range ?? element.range, &document.tally)
      document.checkProse(element["meaning"], [places])
    }
  }
}

extension Citation.Target {
  init(_ reference: DocumentReference) {
    switch reference {
    case .report(let id): self = .report(id)
    case .paper(let id): self = .paper(id)
    }
  }
}
