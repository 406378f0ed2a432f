import InspectionModel
import Library
import SitePlan
import Templates

/// The search; and for whoever has no scripts, or would rather look, the list from A to Z.
struct SearchPage: SitePage {
  let scope: PageScope
  let part: ListPart

  var description: String {
    "Search all pages of this site, or look up an authority, a paper or a term from A to Z."
  }

  private var list: AlphabeticalList { scope.plan.alphabet }

  /// A letter with what starts with it, or with the part of it that stands on this page.
  struct Letter {
    let letter: String
    let entries: Range<Int>
    let scope: PageScope

    var fragment: String { "letter-" + letter.lowercased() }

    static let schema = RecordSchema<Letter>(
      "letter of the list",
      [
        .text("letter", "The letter, or “0–9”") { $0.letter },
        .text("fragment", "The id of its heading") { $0.fragment },
        .list("entries", LinkRecord.schema, "What starts with it, in order") { record in
          record.entries.map { i in
            let entry = record.scope.plan.alphabet.entries[i]
            let link = record.scope.link(.target(entry.target))
            return LinkRecord(entry.title, entry.fragment.map { "\(link)#\($0)" } ?? link)
          }
        },
      ]
    )
  }

  /// The letters that stand on this page.
  private var letters: [Letter] {
    list.letters.enumerated().compactMap { place, letter in
      let end = place + 1 < list.letters.count ? list.letters[place + 1].start : list.entries.count
      let entries = (letter.start..<end).clamped(to: part.range)
      return entries.isEmpty ? nil : Letter(letter: letter.letter, entries: entries, scope: scope)
    }
  }

  /// All letters, each with the page and the place where it starts.
  private var allLetters: [LinkRecord] {
    list.letters.map { letter in
      let number = letter.start / ListPart.longest + 1
      let page = number == part.number ? "" : scope.link(SiteAddress.search.part(number))
      return LinkRecord(
        letter.letter, "\(page)#\(Letter(letter: letter.letter, entries: 0..<0, scope: scope).fragment)")
    }
  }

  static let schema = RecordSchema<SearchPage>.page(
    "search",
    [
      .text("index", "The address of the folder that holds the index of the search") { $0.scope.link(.search) },
      .text("root", "What leads from this page to the root of the site, which every address in the index follows") {
        $0.scope.link(.home)
      },
      .number("count", "How many entries the list from A to Z has, on all its pages") { $0.list.entries.count },
      .list("all_letters", LinkRecord.schema, "The letters that have entries, each with its place") { $0.allLetters },
      .list("letters", Letter.schema, "The letters on this page, in order") { $0.letters },
    ]
  )
}
