import InspectionModel
import Library
import SitePlan

/// What a rule may have to know of the rest of the site, worked out once.
struct SiteContext: Sendable {
  let plan: SitePlan
  let contacts: PublicContacts
  let abbreviations: KnownAbbreviations
  let grades: GradeMentions
  /// What each file stated when it was last recorded as checked; empty where that is not asked for.
  var facts = FactRecord()

  init(_ plan: SitePlan) {
    self.plan = plan
    contacts = PublicContacts(plan.library.settings)
    abbreviations = KnownAbbreviations(plan.library)
    grades = GradeMentions(plan.library)
  }

  /// The same of a plan over another library that it holds for.
  init(_ other: SiteContext, _ plan: SitePlan) {
    self.plan = plan
    contacts = other.contacts
    abbreviations = other.abbreviations
    grades = other.grades
    facts = other.facts
  }

  var library: ContentLibrary { plan.library }
  var asOf: CivilDate { plan.asOf }
}
