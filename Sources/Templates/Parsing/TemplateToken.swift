import Diagnostics

/// One piece of a template: text of at most one line, or a tag.
struct TemplateToken: Sendable {
  enum Kind: Sendable {
    case text
    /// `{{name}}`
    case escaped
    /// `{{{name}}}` and `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{/name}}`
    case close
    /// `{{! … }}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
  }

  /// How a partial, parent or block stands on its line, which decides how what it writes is indented.
  enum Placement: Sendable {
    /// Other things stand before it: what it writes is not indented.
    case inline
    /// For a block: first on its line, with other things behind it. New content is indented as if it stood
    /// alone; but the line is written.
    case lineStart
    /// Alone: the line itself is not written, and each line of what it writes is indented.
    case standalone
  }

  var kind: Kind
  /// The bytes of the text that is written, or of the whole tag.
  var range: Range<Int>
  /// The bytes of the name inside the tag.
  var name: Range<Int>
  /// For a tag that opens: the token that ends it, which is its closing tag unless that is missing.
  var end = 0
  /// Whether the token is the first of a line that is written, so that indentation goes before it.
  var startsLine = false
  var placement = Placement.inline
  /// The bytes of the white space that indents what a partial, parent or block writes.
  var indentation = 0..<0
  /// Whether a block stands right inside a parent, as what takes the place of the parent's own block.
  var isArgument = false

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int> = 0..<0) {
    self.kind = kind
    self.range = range
    self.name = name
  }

  /// Whether a closing tag belongs to it.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .text, .escaped, .raw, .partial, .close, .comment, .delimiters: false
    }
  }

  /// Whether a line that holds only this tag is not written.
  var mayStandAlone: Bool {
    switch kind {
    case .section, .inverted, .partial, .parent, .block, .close, .comment, .delimiters: true
    case .text, .escaped, .raw: false
    }
  }
}

/// A mistake in a template, by its bytes; it becomes a diagnostic when a page that uses the template is
/// compiled, because the message names the way from the page to the template.
struct TemplateProblem: Sendable {
  let rule: Rule
  let range: Range<Int>
  let message: String
  var hint: String?
}
