/// The text of an authority that a person starts by hand.
package enum NewAuthority {
  /// - Parameter id: from which a first name is made: `north-wick` is “North Wick”.
  package static func text(id: String) -> String {
    let name = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return """
      ---
      # Made by candour new. Replace what is marked below as still to do; while a mark is left, the site is not published.
      # TODO: the council's full name, and the short one that stands in tables
      name: \(name) Council
      short_name: \(name)
      # kind: London borough
      # region: London
      # The nine-character code of the Office for National Statistics, by which the data can be joined with other data:
      # ons_code: E09000000
      # website: https://www.example.gov.uk
      # Ids of authorities of this site that it may be set beside:
      # neighbours: []
      ---
      TODO: say in a sentence or two what kind of place this is.

      """
  }
}
