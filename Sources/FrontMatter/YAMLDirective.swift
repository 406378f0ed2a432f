import Diagnostics

/// Lines that start with `%`, which YAML takes as directives, wherever they stand.
///
/// They are looked for before anything is parsed: nothing that a site needs is written so, and libyaml
/// compares each `%TAG` with all before it, at the square of their number.
enum YAMLDirective {
  static func first(in source: SourceText, _ range: Range<Int>) -> Diagnostic? {
    let bytes = source.bytes
    var isLineStart = true
    for i in range {
      if isLineStart, bytes[i] == UInt8(ascii: "%") {
        let line = YAMLLines(source: source, range: range).line(at: i)
        let message = "a line can't start with “%”; delete it, or put it in quotes (\"…\") behind its key"
        return Diagnostic(.yamlFeature, at: source.location(of: line), message)
      }
      isLineStart = bytes[i] == 0x0A || bytes[i] == 0x0D
    }
    return nil
  }
}
