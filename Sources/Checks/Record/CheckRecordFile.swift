package import Diagnostics
import FrontMatter
package import InspectionModel
package import Library
import Provenance

/// `content/checked.yaml`: what was proved of which files against which texts.
package struct CheckRecordFile: Sendable {
  package static let path = "content/checked.yaml"

  private let records: [CheckRecord]

  /// The record after a check: what it proved, and what an earlier one proved of files whose texts were not
  /// given this time.
  ///
  /// A file with a problem is left out: a page says that it was checked only where all of it held.
  package init(_ result: ProvenanceCheck.Result, texts: SourceTexts, earlier: [String: CheckRecord], on: CivilDate) {
    var records: [CheckRecord] = []
    for proof in result.proofs {
      if proof.texts.isEmpty {
        if let record = earlier[proof.path] { records.append(record) }
        continue
      }
      guard proof.problemCount == 0, proof.counts.grades + proof.counts.figures + proof.counts.quotations > 0 else {
        continue
      }
      let record = CheckRecord(
        path: proof.path, digest: proof.digest, on: on,
        texts: proof.texts.compactMap { name in
          texts.digest(name).map { CheckRecord.Text(name: name, digest: $0) }
        },
        grades: proof.counts.grades, figures: proof.counts.figures, quotations: proof.counts.quotations)
      // A record that says the same keeps its date, so that a check without a change leaves the file as it is.
      records.append(earlier[proof.path].flatMap { $0.says(sameAs: record) ? $0 : nil } ?? record)
    }
    self.records = records
  }

  package var bytes: [UInt8] {
    var text = "# What “candour check --sources FOLDER --record” proved. Written by the program; don't edit it.\n"
    if records.isEmpty { text += "[]\n" }
    for record in records {
      text += "- file: \(YAMLWriting.quoted(record.path))\n"
      text += "  digest: \(YAMLWriting.quoted(SourceText.digits(of: record.digest)))\n"
      text += "  on: \(record.on)\n"
      text += "  texts:\n"
      for entry in record.texts {
        let digest = YAMLWriting.quoted(SourceText.digits(of: entry.digest))
        text += "    - {name: \(YAMLWriting.quoted(entry.name)), digest: \(digest)}\n"
      }
      text += "  grades: \(record.grades)\n"
      text += "  figures: \(record.figures)\n"
      text += "  quotations: \(record.quotations)\n"
    }
    return Array(text.utf8)
  }

  /// The texts that have changed since files were checked against them, one problem for each record.
  package static func changedTexts(
    _ records: [String: CheckRecord],
    texts: SourceTexts
  ) -> [Diagnostic] {
    records.values.sorted { $0.path < $1.path }.compactMap { record in
      let changed = record.texts.first { text in texts.digest(text.name).map { $0 != text.digest } ?? false }
      return changed.map { text in
        let message =
          "the text \(Excerpt.quoted(text.name)) has changed since \(record.on.words), when this file was checked against it; "
          + "read what changed, and check again with --record"
        return Diagnostic(.sourceChanged, at: SourceLocation(file: record.path), message)
      }
    }
  }
}

extension CheckRecord {
  fileprivate func says(sameAs other: CheckRecord) -> Bool {
    digest == other.digest && texts == other.texts && grades == other.grades && figures == other.figures
      && quotations == other.quotations
  }
}
