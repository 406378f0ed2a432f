import InspectionModel
import Library
import SitePlan
import Templates

/// The glossary from A to Z.
struct GlossaryPage: SitePage {
  let scope: PageScope

  var description: String {
    let count = scope.library.glossary.count
    return count == 1
      ? "The one term of inspections that this site uses, explained in a sentence."
      : "The \(count) terms and abbreviations of inspections that this site uses, each explained in a sentence."
  }

  /// The terms that start with one letter.
  struct Letter {
    let letter: String
    var terms: [Term]

    static let schema = RecordSchema<Letter>(
      "letter",
      [
        .text("letter", "The letter, or “0–9”") { $0.letter },
        .text("fragment", "The id of its heading") { "letter-" + $0.letter.lowercased() },
        .list("terms", Term.schema, "The terms that start with it") { $0.terms },
      ]
    )
  }

  struct Term {
    let term: GlossaryTerm
    let replacement: GlossaryTerm?
    let scope: PageScope

    static let schema = RecordSchema<Term>(
      "term",
      [
        .text("fragment", "The id of its entry") { $0.term.id },
        .text("term", "The term in full") { $0.term.term },
        .text("abbreviation", "How it is abbreviated") { $0.term.abbreviation },
        .text("meaning", "What it means") { $0.term.meaning },
        .text("also", "Other ways to write it") { record in
          record.term.also.isEmpty ? nil : Phrase.list(record.term.also)
        },
        .record("replaced_by", LinkRecord.schema, "What took its place") { record in
          record.replacement.map {
            LinkRecord($0.abbreviation.map { short in "\(short)" } ?? $0.term, "#" + $0.id)
          }
        },
        .html("source", "Where the explanation is from, as a link where that is a document of this site") {
          record, out in
          if let source = record.term.source { record.scope.write(source, into: &out) }
        },
      ]
    )
  }

  private var letters: [Letter] {
    let byID = Dictionary(scope.library.glossary.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = scope.library.glossary.map { (key: AlphabeticalKey.of($0.abbreviation ?? $0.term), term: $0) }
      .sorted { ($0.key, $0.term.id) < ($1.key, $1.term.id) }
    var letters: [Letter] = []
    for (key, term) in sorted {
      let first = key.first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "0–9"
      if letters.last?.letter != first { letters.append(Letter(letter: first, terms: [])) }
      letters[letters.count - 1].terms.append(
        Term(term: term, replacement: term.replacedBy.flatMap { byID[$0] }, scope: scope))
    }
    return letters
  }

  static let schema = RecordSchema<GlossaryPage>.page(
    "glossary",
    [
      .number("count", "How many terms there are") { $0.scope.library.glossary.count },
      .list("letters", Letter.schema, "The letters that have terms, in order") { $0.letters },
    ]
  )
}
