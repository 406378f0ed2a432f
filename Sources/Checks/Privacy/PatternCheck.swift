import Diagnostics

/// Words that are a problem wherever they stand.
protocol PatternCheck: BytePattern {
  var rule: Rule { get }
  /// - Parameter words: in quotation marks.
  func message(_ words: String) -> String
}

/// What to do about words that give away who somebody is, for the end of a message.
enum PrivacyMend {
  static let text = "leave it out, or say under “allow” in the front matter why it may stand"
}
