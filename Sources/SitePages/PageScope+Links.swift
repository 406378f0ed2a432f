import InspectionModel
import Library
import SitePlan

/// Links that many kinds of page have, each saying in its words where it leads.
extension PageScope {
  func link(toReport index: Int) -> LinkRecord {
    LinkRecord(plan.title(of: .report(index)), link(.report(library.reports[index].value.id)))
  }

  func link(toPaper index: Int) -> LinkRecord {
    let paper = library.papers[index].value
    return LinkRecord(plan.title(of: .paper(index)), link(.paper(paper.id)), note: paper.committee)
  }

  func link(toIndicators index: Int) -> LinkRecord {
    LinkRecord(plan.title(of: .indicators(index)), link(.indicators(library.indicators[index].value.id)))
  }

  /// An authority by its short name.
  func link(toAuthority id: Identifier<Authority>) -> LinkRecord? {
    library.authority(id).map { LinkRecord($0.shortName, link(.authority(id))) }
  }

  /// A framework by its short name.
  func link(toFramework id: Identifier<Framework>) -> LinkRecord? {
    library.framework(id).map { LinkRecord($0.shortName, link(.framework(id))) }
  }

  /// The pages that compare an authority with others. Of very many the first, and the list of all.
  func comparisonLinks(_ authority: Int) -> [LinkRecord] {
    let longest = 12
    let own = library.authorities[authority].value
    let partners = plan.comparisonPartners(ofAuthority: authority)
    var links = partners.prefix(longest).map { partner in
      let other = library.authorities[partner].value
      return LinkRecord(
        "\(own.shortName) and \(other.shortName), compared", link(.comparison(own.id, other.id)))
    }
    if partners.count > longest {
      links.append(LinkRecord("All \(plan.comparisonCount) comparisons", link(.compare)))
    }
    return links
  }

  /// What is to be known of a framework's grades before they are put beside others.
  func caution(onFramework id: Identifier<Framework>) -> String? {
    guard let index = library.index(of: id), library.frameworks.count > 1 else { return nil }
    let name = library.frameworks[index].value.shortName
    let others = plan.comparable.frameworks(comparableWith: index).map {
      library.frameworks[$0].value.shortName
    }
    if others.isEmpty {
      return "Grades given under \(name) can’t be compared with those of any other framework."
    }
    return
      "Grades given under \(name) can be compared, in the areas that both judge alike, with those given under "
      + "\(Phrase.list(others)), and with those of no other framework."
  }
}

extension PageScope {
  /// The page that explains how grades work, by its slug; nil where the site has none.
  var howGradesWork: LinkRecord? {
    let id = Identifier<Page>("how-grades-work")
    return plan.title(of: .page(id)).map { LinkRecord($0, link(.page(id))) }
  }
}
