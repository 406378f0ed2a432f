/// What shows that a site is, or was, the example that `candour init` makes (`starter/`).
package enum ExampleSite {
  /// The made-up council.
  package static let authority = "exampleton"
  static let name = "Exampleton"
  static let title = "(an example)"
  static let address = "https://www.example.org/inspections"
  /// By which a page calls the inspections made up.
  static let sentence = "The inspections that you see at first are made up."
}
