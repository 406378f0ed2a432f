import Provenance

/// Tells whether a paper is about an inspection or about a visit, which gives no grades: papers about one tell of the
/// other.
struct PaperSubject {
  /// What kind of visit: “focused”; nil of an inspection.
  let visit: String?
  /// A sentence of each kind, where nothing says which of them the paper is about.
  let doubt: Range<Int>?

  /// By the title, else by what the paper says of itself, else by the headings, else by the only kind that has dates.
  init(_ text: ImportedText, title: Taken<String>?, sentences: [Range<Int>]) {
    let bytes = text.text.bytes
    func only(_ ranges: [Range<Int>]) -> (kind: DatedKind, range: Range<Int>)? {
      let named = ranges.compactMap { range in
        Self.kinds(bytes, range).count == 1 ? Self.kinds(bytes, range).first.map { (kind: $0, range: range) } : nil
      }
      let isMixed = ranges.contains { Self.kinds(bytes, $0).count > 1 }
      guard !isMixed, let first = named.first, named.allSatisfy({ $0.kind == first.kind }) else { return nil }
      return first
    }
    let purposes = sentences.prefix(24).filter { Self.isPurpose(text.letters($0)) }
    let headings = text.text.headings.map { text.text.blocks[$0.block].range }
    let told = only(title.map { [$0.range] } ?? []) ?? only(purposes) ?? only(headings)
    if let told {
      visit = told.kind == .visit ? Self.visit(text.letters(told.range)) : nil
      doubt = nil
      return
    }
    let dated = sentences.filter { sentence in
      FigureFinder.figures(in: bytes, sentence).contains { $0.value.kind == .date && $0.value.year > 0 }
    }
    let visited = dated.first { Self.kinds(bytes, $0).contains(.visit) }
    let inspected = dated.first { Self.kinds(bytes, $0).contains(.inspection) }
    let isOfVisit = visited != nil && inspected == nil
    visit = isOfVisit ? visited.flatMap { Self.visit(text.letters($0)) } : nil
    doubt = inspected == nil ? nil : visited
  }

  private static func kinds(_ bytes: [UInt8], _ range: Range<Int>) -> Set<DatedKind> {
    Set(DatedKind.named(bytes, range).map(\.kind))
  }

  private static func visit(_ letters: String) -> String? {
    DatedKind.visits.first { letters.contains($0 + "visit") }.map { $0 == "monitoring" ? $0 : "focused" }
  }

  /// “To tell members about the focused visit on 11 and 12 July 2023”, “This report presents the outcome of …”
  private static func isPurpose(_ letters: String) -> Bool {
    let subjects = ["thisreport", "thispaper", "thereport", "thepaper", "thepurposeofthis"]
    let verbs = [
      "toinform", "totell", "toconsider", "topresent", "toadvise", "toreport", "tonote", "toupdate", "togive",
      "toprovide", "tosetout", "tobrief", "tooutline", "tosummarise", "toreceive", "toshare",
    ]
    let says = [
      "presents", "provides", "informs", "isabout", "setsout", "summarises", "outlines", "updates", "gives", "tells",
      "advises", "describes", "details",
    ]
    return verbs.contains(where: letters.hasPrefix)
      || subjects.contains { subject in
        letters.hasPrefix(subject)
          && (says + verbs).contains { letters.dropFirst(subject.count).prefix(40).contains($0) }
      }
  }
}
