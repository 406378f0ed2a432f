/// The templates and assets that this version of Candour was built with, carried inside the program so that
/// a site needs only those that it changes.
package enum DefaultTemplates {
  /// By path below `templates/`, sorted.
  package static var files: [(path: String, text: String)] { EmbeddedTemplates.files }
}
