import Diagnostics
import InspectionModel
import Provenance

/// Bullets that were read apart from what they belong to.
extension RequestReading {
  /// That the bullets of a list were read before its items, as one that stands with the heading shows: “What needs to
  /// improve? •”, or several above what may be more than one item.
  func apart(_ place: Locator, _ block: Int) -> String? {
    let own = text.text.blocks[block]
    // Those of a list whose items are as many as its bullets were told.
    if own.hasBullet || own.kind != .item,
      LoneBullets.count(text.text.bytes, above: own.kind == .item ? own.range.lowerBound : own.whole.lowerBound) > 1
    {
      return Self.marksApart
    }
    guard case .heading(let title, _) = place, let last = title.unicodeScalars.last, !last.isASCII,
      !last.properties.isAlphabetic, !"’”)".unicodeScalars.contains(last)
    else { return nil }
    return Self.marksApart
  }

  /// Reports a list whose bullets stand so.
  func reportMarks(_ requests: [ImportedRequest], _ diagnostics: inout [Diagnostic]) {
    guard let first = requests.first(where: { $0.todo?.contains(Self.marksApart) ?? false }) else { return }
    let block = text.text.passages(first.at).first?.blocks.lowerBound
    diagnostics.append(text.doubt(block.map { text.text.blocks[$0].range }, Self.marksApart))
  }

  static let marksApart = "the bullets of its list stand apart from its items; look where each ends"
}
