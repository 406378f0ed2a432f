import InspectionModel
import Library
import SitePlan
import Templates

/// The list of pairs of authorities that are compared.
struct ComparisonsPage: SitePage {
  let scope: PageScope
  let part: ListPart

  var description: String {
    "\(scope.plan.comparisonCount) pairs of authorities side by side, framework by framework and area by area."
  }

  /// The pairs of one authority.
  struct Group {
    let first: Int
    var seconds: [Int]
    let scope: PageScope

    static let schema = RecordSchema<Group>(
      "comparisons of an authority",
      [
        .text("name", "The authority that all its pairs have") {
          $0.scope.library.authorities[$0.first].value.shortName
        },
        .text("fragment", "The id of its heading") {
          ComparisonsPage.fragment(of: $0.scope.library.authorities[$0.first].value.id)
        },
        .list("pairs", LinkRecord.schema, "The comparisons") { group in
          let first = group.scope.library.authorities[group.first].value
          return group.seconds.map { second in
            let other = group.scope.library.authorities[second].value
            return LinkRecord(
              "\(first.shortName) and \(other.shortName)", group.scope.link(.comparison(first.id, other.id))
            )
          }
        },
      ]
    )
  }

  private static func fragment(of authority: Identifier<Authority>) -> String { "with-" + authority.rawValue }

  /// Where the pairs of each letter start, on this page or another; nothing in a list of one page.
  private var letters: [LinkRecord] {
    guard part.count > 1 else { return [] }
    return scope.plan.comparisonLetters.map { letter in
      let number = letter.start / part.size + 1
      let page = number == part.number ? "" : scope.link(SiteAddress.compare.part(number))
      let fragment = Self.fragment(of: scope.library.authorities[letter.first].value.id)
      return LinkRecord(letter.letter.uppercased(), "\(page)#\(fragment)")
    }
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for (authority, partner) in scope.plan.comparisonList(in: part.range) {
      if groups.last?.first == authority {
        groups[groups.count - 1].seconds.append(partner)
      } else {
        groups.append(Group(first: authority, seconds: [partner], scope: scope))
      }
    }
    return groups
  }

  static let schema = RecordSchema<ComparisonsPage>.page(
    "comparisons",
    [
      .number("count", "How many pairs are compared") { $0.scope.plan.comparisonCount },
      .text("address", "The address of the list, below which every comparison stands") { $0.scope.link(.compare) },
      .flag("has_letters", "Whether the list goes on over several pages") { $0.part.count > 1 },
      .list("letters", LinkRecord.schema, "The letters that first authorities start with, each with its place") {
        $0.letters
      },
      .list("groups", Group.schema, "Those on this page, each pair below both of its authorities") { $0.groups },
    ]
  )
}
