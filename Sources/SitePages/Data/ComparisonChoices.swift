import InspectionModel
import Library
import SitePlan

/// `/compare/pairs.json`: which authorities may be put side by side, for the two selects of the list of comparisons.
///
/// `authorities` are pairs of an id and a short name; `partners` says for each of them, by their places in that list,
/// whom it is compared with, and is absent where everybody is compared with everybody.
struct ComparisonChoices {
  let bytes: [UInt8]

  /// Linear in the authorities and, unless all are compared, in the pairs.
  init(of plan: SitePlan) {
    var json = JSONStream()
    let authorities = plan.library.authorities
    json.object(nil, .lines) { json in
      json.array("authorities", .lines) { json in
        for entry in authorities { json.values(nil, [entry.value.id.rawValue, entry.value.shortName]) }
      }
      if case .all = plan.library.settings.comparisons { return }
      json.array("partners", .lines) { json in
        for authority in authorities.indices {
          json.array { json in
            for partner in plan.comparisonPartners(ofAuthority: authority) { json.value(nil, partner) }
          }
        }
      }
    }
    json.bytes.append(0x0A)
    bytes = json.bytes
  }
}
