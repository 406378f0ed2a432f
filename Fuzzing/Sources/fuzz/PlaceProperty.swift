internal import Diagnostics

/// That problems stand where they say: within their file, on one line of message, in a form that can be printed.
///
/// Lines and columns are counted here by themselves, from the text as Swift decodes it.
struct PlaceProperty {
  private let path: String
  /// Of each line, its scalars without the break.
  private let lengths: [Int]

  init(_ source: SourceText) {
    path = source.path
    var lengths = [0]
    var previous: Unicode.Scalar?
    let text = source.bytes.starts(with: SourceText.byteOrderMark) ? source.bytes.dropFirst(3) : source.bytes[...]
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == "\n", previous == "\r" {
        // Of one break the second half.
      } else if scalar == "\n" || scalar == "\r" {
        lengths.append(0)
      } else {
        lengths[lengths.count - 1] += 1
      }
      previous = scalar
    }
    self.lengths = lengths
  }

  /// - Parameter otherFiles: whether problems may stand in other files too, of which nothing is known here.
  static func require(_ diagnostics: [Diagnostic], in source: SourceText, otherFiles: Bool = false) {
    guard !diagnostics.isEmpty else { return }
    let property = PlaceProperty(source)
    for diagnostic in diagnostics where !otherFiles || diagnostic.location.file == source.path {
      property.require(diagnostic)
    }
    let report = DiagnosticReport(diagnostics)
    for form in [TextForm.text(of: report), JSONForm.text(of: report), GitHubForm.text(of: report)] {
      Property.require(!form.isEmpty, "a form of the problems is empty")
    }
  }

  private func require(_ diagnostic: Diagnostic) {
    let place = diagnostic.location
    Property.require(place.file == path, "a problem of \(place.file), not of \(path): \(diagnostic.message)")
    Property.require(!diagnostic.message.isEmpty, "a problem without words")
    Property.require(place.start <= place.end, "a place that ends before it starts: \(diagnostic)")
    for position in [place.start, place.end] {
      Property.require(lengths.indices.contains(position.line - 1), "a line that is not there: \(diagnostic)")
      // Behind the last scalar, and between the two halves of a break.
      Property.require(
        1...lengths[position.line - 1] + 2 ~= position.column, "a column that is not there: \(diagnostic)")
    }
  }
}
