import Diagnostics

/// A piece of Markdown that readers would see as it was typed.
struct StrayMarkup {
  enum Kind {
    /// `[text] (address)`
    case gap
    /// `[text](two words)`
    case address
    /// `[text][name]` without a definition of the name.
    case reference
    /// `##Heading`
    case heading
    /// A row without a line of dashes.
    case tableRow
    /// `**bold **`, or two asterisks alone.
    case strong
    /// `[Record]`, `[ ¶12]`, `(¶12)`
    case citation
  }

  let kind: Kind
  let source: Range<Int>
  /// What to write instead; empty where that is not known.
  let mended: String

  func diagnostic(in file: SourceText) -> Diagnostic {
    let location = file.location(of: source)
    return switch kind {
    case .gap:
      problem(location, "a link has no space between its brackets; write “\(shortened)”")
    case .address:
      problem(
        location,
        "this is no link as it stands: an address ends at the first space, and its bracket is closed; write “[text](address)”, and “%20” for a space"
      )
    case .reference:
      problem(
        location,
        "this is no link as it stands: nothing says where it leads; write “\(shortened)” with the address, or “\\[” for a bracket"
      )
    case .heading:
      problem(location, "a heading has a space behind its number signs; write “\(shortened)”")
    case .tableRow:
      problem(
        location,
        "this reads like the row of a table, and none begins here; below its first row write a line of dashes, such as “|---|---|”, or “\\|” for a bar"
      )
    case .strong where mended.isEmpty:
      problem(
        location,
        "these asterisks would be shown as they are; write “**” on both sides of what is bold, with no space inside, or “\\*” for an asterisk"
      )
    case .strong:
      problem(
        location,
        "these asterisks would be shown as they are; write “\(shortened)” with a space or a full stop beside it, or “\\*” for an asterisk"
      )
    case .citation:
      Diagnostic(
        .invalidLocator, at: location,
        "this reads like a citation and is none; write “\(shortened)”, or “\\” before the bracket if it is meant as it stands",
        hint: mended)
    }
  }

  private func problem(_ location: SourceLocation, _ message: String) -> Diagnostic {
    Diagnostic(.brokenMarkup, at: location, message, hint: mended.isEmpty || mended.contains("…") ? nil : mended)
  }

  private var shortened: String { mended.count <= 80 ? mended : mended.prefix(79) + "…" }
}
