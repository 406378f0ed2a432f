/// Who published a text and who led the inspection, the committee of a paper, and titles.
extension DetailCheck {
  /// Who published it: each word of the name stands somewhere in the text, but for those of its rank, which a council
  /// leaves out when it speaks of itself.
  package func check(publisher: String, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let rank = LabelWords("London Borough Council County City District Metropolitan Royal Unitary Authority").different
    let all = LabelWords(publisher).stems
    let names = all.filter { !rank.contains($0) }
    let wanted = StemSet(names.isEmpty ? all : names)
    var found = StemSet()
    // Most name it on their first page.
    for block in text.blocks {
      if found.count == wanted.count { break }
      text.bytes.withUnsafeBufferPointer { bytes in
        LabelWords.forEachStem(bytes, block.whole) { stem in if wanted.contains(stem) { found.insert(stem) } }
      }
    }
    if found.count == wanted.count {
      tally.counts.details += 1
    } else {
      tally.report(.detail, range, "\(name) does not name “\(publisher)”, who is said to have published it")
    }
  }

  /// The inspector who led.
  package func check(inspector: String, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let own = Self.nameWords(Array(inspector.utf8)[...])
    let labels = ["reporting inspector", "lead inspector", "inspector", "inspectors", "lead inspectors"]
    if let line = labelled(labels) {
      let names = { (line: Range<Int>) in Self.nameWords(text.bytes[line]).starts(with: own) }
      if names(line) || lastLabelled(labels).map(names) ?? false {
        tally.counts.details += 1
      } else {
        let words = text.string(trimmed(line))
        tally.report(.detail, range, "\(name) names \(words), not \(inspector)", hint: words)
      }
      return
    }
    let letters = LetterStream(text.bytes, signatures ?? text.bytes.indices).letters.filter { $0 != UInt8(ascii: "'") }
    if letters.first(own.flatMap { $0 }, from: 0) != nil {
      tally.counts.details += 1
    } else {
      tally.report(.detail, range, "\(name) names no \(inspector); write the name as it is printed")
    }
  }

  /// The words of a name without the office, “PP” and the marks of notes, parted by apostrophes too, which a text may print either way.
  private static func nameWords(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    let offices = ["HMI", "Her", "His", "Majesty", "Inspector", "Ofsted", "Mr", "Ms", "Mrs", "Dr", "s", "PP", "pp"]
    let plain = FootnoteMarks.removed(from: String(decoding: bytes, as: UTF8.self)).replacing("’", with: "'").replacing(
      "-", with: "'")
    return plain.utf8.split { !$0.isLetter && $0 < 0x80 }.map { Array($0) }
      .filter { word in !offices.contains { $0.utf8.elementsEqual(word) } }
  }

  /// The committee that a paper went to, or the item of its agenda: what the first pages print for it.
  package func check(body words: String, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let front = text.memo.front { TitleWords(text.bytes.prefix(9000)) }
    let own = TitleWords(words.utf8)
    if front.holds(own) || isInCell(words) {
      tally.counts.details += 1
    } else if own.count >= 2, let near = front.nearest(to: own), 3 * near.matched >= own.count {
      tally.report(.detail, range, "\(name) has “\(near.text)”, not “\(words)”")
    } else {
      tally.leave(range, "“\(words)”: \(name) does not print it in these words")
    }
  }

  /// A title, whole or in its parts before and behind a colon. One that is nearly printed is a problem; one that is in
  /// words of the writer's own is unchecked.
  package func check(title: String, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    let front = text.memo.front { TitleWords(text.bytes.prefix(9000)) }
    let parts = [[title]] + [title.split(separator: ":").map(String.init)]
    for part in parts {
      if part.allSatisfy({ front.holds(TitleWords($0.utf8)) }) {
        tally.counts.details += 1
        return
      }
    }
    let own = TitleWords(title.utf8)
    if own.count >= 4, let near = front.nearest(to: own), near.matched * 20 >= own.count * 11 {
      tally.report(.detail, range, "\(name) has no such title; nearest is “\(near.text)”")
    } else {
      tally.leave(range, "the title “\(title)”: \(name) does not print it in these words")
    }
  }
}
