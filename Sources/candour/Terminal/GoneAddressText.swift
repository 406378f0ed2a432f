import SiteBuild

/// Says which addresses that were published lead nowhere now, and what keeps them.
///
/// Whether a page has a new name or was taken away is for its people to say: the first is told with the line to write, the
/// second in one line, and neither keeps a site from being published.
enum GoneAddressText {
  private static let most = 20

  static func tell(of gone: GoneAddresses) {
    for line in lines(gone) { Terminal.note(line) }
  }

  private static func lines(_ gone: GoneAddresses) -> [String] {
    var lines: [String] = []
    let count = gone.renamed.reduce(0) { $0 + $1.addresses.count }
    if count > 0 {
      let what = count == 1 ? "an address that was published leads" : "\(count) addresses that were published lead"
      let who =
        gone.renamed.count == 1 ? "this page has a new name, add to its" : "these pages have new names, add to their"
      lines.append("warning: \(what) nowhere now; if \(who) front matter:")
      for (file, addresses) in gone.renamed.prefix(most) { lines.append("  \(file): aliases: [\(listed(addresses))]") }
      if gone.renamed.count > most { lines.append("  and \(gone.renamed.count - most) more such files") }
    }
    switch gone.lost.count {
    case 0: break
    case 1:
      lines.append(
        "\(gone.lost[0]) was published and leads nowhere now; where another page has what it said, add it to the aliases there."
      )
    default:
      lines.append(
        "\(gone.lost.count) addresses were published and lead nowhere now; where other pages have what they said, add them to the aliases there: \(listed(gone.lost))"
      )
    }
    return lines
  }

  private static func listed(_ addresses: [String]) -> String {
    let shown = addresses.prefix(most).joined(separator: ", ")
    return addresses.count > most ? "\(shown) and \(addresses.count - most) more" : shown
  }
}
