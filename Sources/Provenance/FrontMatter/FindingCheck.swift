package import InspectionModel

/// Checks lists of findings and priorities against the lists of the text that they are taken from: that each finding
/// stands under the class that its heading gives it, and that no item of a list is left out.
package struct FindingCheck {
  package enum List: Sendable {
    case strengths, requirementsMet, areasForImprovement, priorities
  }

  package struct Claim: Sendable {
    package let list: List
    package let at: Locator
    /// In the file: the locator, and the name of the list.
    package let atRange: Range<Int>
    package let listRange: Range<Int>

    package init(list: List, at: Locator, atRange: Range<Int>, listRange: Range<Int>) {
      self.list = list
      self.at = at
      self.atRange = atRange
      self.listRange = listRange
    }
  }

  private let text: PublishedText
  private let name: String

  package init(_ text: PublishedText, name: String) {
    self.text = text
    self.name = name
  }

  /// - Parameter others: the places of what stands elsewhere in the file, as an item may be a recommendation.
  package func check(_ claims: [Claim], besides others: [Locator], _ tally: inout ProvenanceTally) {
    var places: [(whole: Locator, claims: [Claim])] = []
    for claim in claims {
      if let index = places.firstIndex(where: { $0.whole == claim.at.whole }) {
        places[index].claims.append(claim)
      } else {
        places.append((claim.at.whole, [claim]))
      }
    }
    for place in places {
      let own = Self.list(headedBy: place.whole)
      if let own {
        for claim in place.claims where claim.list != .priorities && claim.list != own {
          let message =
            "\(claim.at) of \(name) is one of its “\(own.words)”, and stands under “\(claim.list.words)” here; move it, or correct the place"
          tally.report(.detail, claim.atRange, message)
        }
      }
      checkItems(place.claims, of: place.whole, isClass: own != nil, besides: others, &tally)
    }
  }

  /// Who takes nearly all items of a list means to take all of them.
  private func checkItems(
    _ claims: [Claim], of whole: Locator, isClass: Bool, besides others: [Locator], _ tally: inout ProvenanceTally
  ) {
    let numbers = claims.compactMap(\.at.item)
    guard numbers.count == claims.count, let last = claims.last, let count = text.itemCount(whole), count > 1 else {
      return
    }
    let taken = Set(numbers + others.filter { $0.whole == whole }.compactMap(\.item))
    let missing = (1...count).filter { !taken.contains($0) }
    let most = isClass ? max(1, count / 4) : count / 5
    guard !missing.isEmpty, missing.count <= most else { return }
    let items = missing.map(String.init).joined(separator: ", ")
    let message =
      "\(whole) of \(name) has \(count) items, and \(missing.count == 1 ? "item \(items) does" : "items \(items) do") not stand here; add what is missing"
    // Of two that stand at one item the second may be the one that is missing.
    let again = claims.indices.first { index in claims[..<index].contains { $0.at == claims[index].at } }
    tally.report(.requestCount, again.map { claims[$0].atRange } ?? last.listRange, message)
  }

  /// The class that a heading names, and no other.
  private static func list(headedBy place: Locator) -> List? {
    guard case .heading(let title, _) = place else { return nil }
    let letters = Array(title.utf8).smallLetters
    let named = classes.filter { $0.keys.contains(where: letters.holds) }
    return named.count == 1 ? named[0].list : nil
  }

  private static let classes: [(list: List, keys: [[UInt8]])] = [
    (.strengths, ["strength", "goingwell", "workingwell", "doingwell"]),
    (.requirementsMet, ["meetstherequirement", "meetsrequirement", "mettherequirement", "requirementsmet"]),
    (
      .areasForImprovement,
      [
        "toimprove", "forimprovement", "fordevelopment", "needtobeaddressed", "needstobeaddressed", "priorityaction",
        "immediateaction", "weakness",
      ]
    ),
  ].map { list, keys in (list, keys.map { Array($0.utf8) }) }
}

extension FindingCheck.List {
  /// As front matter names it.
  var words: String {
    switch self {
    case .strengths: "strengths"
    case .requirementsMet: "requirements_met"
    case .areasForImprovement: "areas_for_improvement"
    case .priorities: "priorities"
    }
  }
}
