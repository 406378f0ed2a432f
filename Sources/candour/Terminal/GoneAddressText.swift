import SiteBuild

/// Says which addresses that were published lead nowhere now, and what keeps them.
enum GoneAddressText {
  private static let most = 20

  static func tell(of gone: GoneAddresses) {
    if gone.count == 0 { return }
    let what =
      gone.count == 1
      ? "an address that was published leads nowhere now"
      : "\(gone.count) addresses that were published lead nowhere now"
    Terminal.note("warning: \(what); so that links to it keep leading to its words, add to their front matter:")
    let lines = gone.lines
    for line in lines.prefix(most) { Terminal.note("  \(line)") }
    if lines.count > most { Terminal.note("  and \(lines.count - most) more such files") }
  }
}
