import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// `content/site.yaml`
enum SiteSettingsDecoder {
  /// The settings, and how grave the site wants breaches of the rules to be.
  struct Result {
    let settings: SiteSettings
    let severities: RuleSeverities
    let allowances: [Allowance]
  }

  private static let schema = MappingSchema(
    "site.yaml",
    required: [
      "title", "description", "base_url", "language", "publisher", "licence", "as_of", "concern", "accessibility",
    ],
    optional: ["comparisons", "rules", "allow"]
  )
  private static let publisherSchema = MappingSchema(
    "the publisher", required: ["name"], optional: ["url", "email"])
  private static let concernSchema = MappingSchema(
    "the concern", required: ["text"], optional: ["url", "telephone"])

  static func decode(_ file: FrontMatterFile, _ diagnostics: inout [Diagnostic]) -> Result? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let title = fields.text("title", &diagnostics)
    let description = fields.text("description", &diagnostics)
    let baseURL = fields.value(
      "base_url",
      .invalidAddress,
      takes: "the absolute address of the site, such as https://example.org/inspections",
      &diagnostics
    ) { BaseURL($0) }
    // The words of the program and of its templates are English, and a screen reader reads them as it is told here.
    let language = fields.value("language", takes: "the tag of a kind of English, such as en-GB", &diagnostics) {
      isLanguageTag($0) && ($0.lowercased() + "-").hasPrefix("en-") ? $0 : nil
    }
    let publisher = fields["publisher"].flatMap { Self.publisher($0, &diagnostics) }
    let licence = fields["licence"].flatMap { SourceList.licence($0, &diagnostics) }
    let asOf = fields.day("as_of", &diagnostics)
    let comparisons = comparisons(fields, file, &diagnostics)
    let concern = fields["concern"].flatMap { Self.concern($0, &diagnostics) }
    let accessibility = fields["accessibility"].flatMap { AccessibilityDecoder.decode($0, &diagnostics) }
    let severities = fields["rules"].map { Self.severities($0, &diagnostics) } ?? RuleSeverities()
    let allowances = AllowanceDecoder.allowances(fields, &diagnostics)
    guard let title, let description, let baseURL, let language, let publisher, let licence, let asOf,
      let concern, let accessibility
    else { return nil }
    let settings = SiteSettings(
      title: title, description: description, baseURL: baseURL, language: language, publisher: publisher,
      licence: licence, asOf: asOf, comparisons: comparisons, concern: concern, accessibility: accessibility)
    return Result(settings: settings, severities: severities, allowances: allowances)
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    }
  }

  private static func publisher(
    _ value: YAMLValue,
    _ diagnostics: inout [Diagnostic]
  ) -> SiteSettings.Publisher? {
    guard let fields = FieldReader(value, publisherSchema, &diagnostics) else { return nil }
    let name = fields.text("name", &diagnostics)
    let url = fields.webAddress("url", &diagnostics)
    let email = fields.value("email", takes: "an e-mail address", &diagnostics) { isEmail($0) ? $0 : nil }
    return name.map { SiteSettings.Publisher(name: $0, url: url, email: email) }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
      && !parts[1].hasSuffix(".") && !text.contains { $0.isWhitespace || "<>\"(),:;".contains($0) }
  }

  private static func concern(
    _ value: YAMLValue,
    _ diagnostics: inout [Diagnostic]
  ) -> SiteSettings.Concern? {
    guard let fields = FieldReader(value, concernSchema, &diagnostics) else { return nil }
    let text = fields.text("text", &diagnostics)
    let url = fields.webAddress("url", &diagnostics)
    let telephone = fields.value(
      "telephone",
      takes: "a telephone number in digits and spaces",
      &diagnostics
    ) { text in
      text.allSatisfy { $0.isNumber || $0 == " " || $0 == "+" } && text.contains(where: \.isNumber) ? text : nil
    }
    return text.map { SiteSettings.Concern(text: $0, url: url, telephone: telephone) }
  }

  /// `neighbours`, `all`, or a list of pairs, each `[a, b]`.
  private static func comparisons(
    _ fields: FieldReader,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> SiteSettings.Comparisons {
    guard let value = fields["comparisons"] else { return .neighbours }
    let takes = "“neighbours”, “all”, or a list of pairs of authorities such as “- [hackney, lewisham]”"
    switch value.text {
    case "neighbours": return .neighbours
    case "all": return .all
    case .some(let text):
      let (question, hint) = NearestName.question(text, among: ["neighbours", "all"])
      let rest = question.isEmpty ? "; it takes \(takes)" : question
      let message = "\(Excerpt.quoted(text)) can't be the value of “comparisons”\(rest)"
      diagnostics.append(Diagnostic(.invalidValue, at: value.location, message, hint: hint))
      return .neighbours
    case nil: break
    }
    guard value.isSequence else {
      diagnostics.append(Diagnostic(.wrongType, at: value.startLocation, "“comparisons” takes \(takes)"))
      return .neighbours
    }
    if !value.elements.isEmpty, value.elements.allSatisfy({ $0.text != nil }) {
      let message = "“comparisons” takes pairs; put each in brackets of its own, such as “[[hackney, lewisham]]”"
      diagnostics.append(Diagnostic(.wrongType, at: value.startLocation, message))
      return .neighbours
    }
    var pairs: [[Identifier<Authority>]] = []
    for element in value.elements {
      let names = element.elements.compactMap { name in name.text.map { ($0, name) } }
      guard names.count == 2, element.elements.count == 2, names[0].0 != names[1].0 else {
        let message = "a pair names two different authorities, such as “[hackney, lewisham]”"
        diagnostics.append(Diagnostic(.invalidValue, at: element.location, message))
        continue
      }
      for (name, value) in names { file.refer(to: .authority(Identifier(name)), at: value.range) }
      pairs.append(names.map { Identifier($0.0) })
    }
    return .pairs(pairs)
  }

  /// How grave the key `rules` wants breaches to be.
  static func severities(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> RuleSeverities {
    guard value.isMapping else {
      let message = "“rules” takes rules with their severity, such as “missing-judgement: error”"
      diagnostics.append(Diagnostic(.wrongType, at: value.startLocation, message))
      return RuleSeverities()
    }
    var severities = RuleSeverities()
    for (key, value) in value.pairs {
      guard let name = key.text else { continue }
      guard let rule = Rule(rawValue: name) else {
        let (question, hint) = NearestName.question(name, among: Rule.allCases.map(\.rawValue))
        let message = "there is no rule \(Excerpt.quoted(name))\(question)"
        diagnostics.append(Diagnostic(.unknownRule, at: key.location, message, hint: hint))
        continue
      }
      guard rule.isAdjustable else {
        let message = "the rule “\(name)” can't be changed: without it, a page could lose what its file says"
        diagnostics.append(Diagnostic(.unknownRule, at: key.location, message))
        continue
      }
      let setting = RuleSeverities.Setting(rawValue: value.text ?? "")
      if let setting {
        severities.settings[rule] = setting
      } else {
        let message = "a rule is set to error, warning or off"
        diagnostics.append(Diagnostic(.invalidValue, at: value.location, message))
      }
    }
    return severities
  }
}
