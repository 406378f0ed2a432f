/// A council's own paper about an inspection.
package struct Paper: Sendable {
  /// `AUTHORITY/SLUG`.
  package let id: Identifier<Paper>
  package let title: String
  package let authority: Identifier<Authority>
  package let committee: String?
  package let published: CivilDate?
  /// The number of the item on the committee's agenda.
  package let item: String?
  package let about: [Identifier<Report>]
  package let sources: [Source]
  package let figures: [Figure]
  package let priorities: [Finding]
  package let milestones: [Milestone]

  package init(
    id: Identifier<Paper>, title: String, authority: Identifier<Authority>, committee: String?,
    published: CivilDate?, item: String?, about: [Identifier<Report>], sources: [Source], figures: [Figure],
    priorities: [Finding], milestones: [Milestone]
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.committee = committee
    self.published = published
    self.item = item
    self.about = about
    self.sources = sources
    self.figures = figures
    self.priorities = priorities
    self.milestones = milestones
  }
}

/// Something that a plan promises by a date.
package struct Milestone: Sendable, Hashable {
  /// As the paper says it: a date, a month, “by summer 2020”.
  package let when: String
  package let what: String
  package let why: String?
  package let at: Locator?
  /// The index in the paper's sources.
  package let source: Int

  package init(when: String, what: String, why: String?, at: Locator?, source: Int) {
    self.when = when
    self.what = what
    self.why = why
    self.at = at
    self.source = source
  }
}
