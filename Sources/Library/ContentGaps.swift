/// What of a site can't be read for its mistakes, and is no part of a library: its words are looked at all the same.
package struct ContentGaps: Sendable {
  package let files: [UnreadFile]
  /// Whether the settings are among them, so that the library has others in their place.
  package let lacksSettings: Bool
  /// Whether a file is among them that explains abbreviations: the glossary, a framework, an authority.
  package let lacksNames: Bool

  /// Those of a site without such mistakes.
  package static let none = ContentGaps(files: [], lacksSettings: false, lacksNames: false)

  package init(files: [UnreadFile], lacksSettings: Bool, lacksNames: Bool) {
    self.files = files
    self.lacksSettings = lacksSettings
    self.lacksNames = lacksNames
  }

  /// Text of the settings in which there may be more allowances than are known.
  package var unclearOfSettings: String? {
    lacksSettings ? files.lazy.compactMap { $0.path == "content/site.yaml" ? $0.allowances.unclear : nil }.first : nil
  }
}

/// A file of which no value could be made.
package struct UnreadFile: Sendable {
  package enum Form: Sendable, Hashable { case markdown, yaml, table }

  /// Relative to the site.
  package let path: String
  package let form: Form
  package let allowances: FileAllowances

  package init(path: String, form: Form, allowances: FileAllowances) {
    self.path = path
    self.form = form
    self.allowances = allowances
  }
}

/// The allowances that hold for a file with mistakes.
package struct FileAllowances: Sendable {
  /// The path of the file that has them.
  package let owner: String
  package let all: [Allowance]
  /// Its `allow` as it stands, where it can't be read: any words in it may be allowed. Else nil.
  package let unclear: String?

  package init(owner: String, all: [Allowance], unclear: String?) {
    self.owner = owner
    self.all = all
    self.unclear = unclear
  }
}
