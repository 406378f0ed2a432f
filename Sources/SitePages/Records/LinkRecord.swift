import Templates

/// A link: where it leads and what it says.
struct LinkRecord {
  /// Nil where the text stands for the page that the reader is on.
  let url: String?
  let text: String
  var note: String?
  /// Whether it leads to the very page it stands on.
  var isCurrent = false
  /// Whether the page stands below the one it leads to.
  var isWithin = false

  init(_ text: String, _ url: String?, note: String? = nil) {
    self.url = url
    self.text = text
    self.note = note
  }

  static let schema = RecordSchema<LinkRecord>(
    "link",
    [
      .text("url", "The address; absent where the text names the page itself") { $0.url },
      .text("text", "What the link says; it makes sense alone") { $0.text },
      .text("note", "A remark to stand behind it") { $0.note },
      .flag("is_current", "Whether it leads to this very page") { $0.isCurrent },
      .flag("is_within", "Whether this page stands below the one it leads to") { $0.isWithin },
    ]
  )
}
