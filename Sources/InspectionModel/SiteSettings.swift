/// What `site.yaml` says of the site as a whole.
package struct SiteSettings: Sendable {
  package let title: String
  package let description: String
  package let baseURL: BaseURL
  /// A BCP 47 tag, such as `en-GB`.
  package let language: String
  package let publisher: Publisher
  package let licence: Licence
  /// The date for which ages and overdue recommendations are worked out.
  package let asOf: CivilDate
  package let comparisons: Comparisons
  package let concern: Concern
  package let accessibility: AccessibilityStatement

  package init(
    title: String, description: String, baseURL: BaseURL, language: String, publisher: Publisher,
    licence: Licence, asOf: CivilDate, comparisons: Comparisons, concern: Concern,
    accessibility: AccessibilityStatement
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.publisher = publisher
    self.licence = licence
    self.asOf = asOf
    self.comparisons = comparisons
    self.concern = concern
    self.accessibility = accessibility
  }

  package struct Publisher: Sendable, Hashable {
    package let name: String
    package let url: String?
    package let email: String?

    package init(name: String, url: String?, email: String?) {
      self.name = name
      self.url = url
      self.email = email
    }
  }

  /// Which pairs of authorities get a comparison page.
  package enum Comparisons: Sendable, Hashable {
    case neighbours
    case all
    case pairs([[Identifier<Authority>]])
  }

  /// What to do when a child is at risk now.
  package struct Concern: Sendable, Hashable {
    package let text: String
    package let url: String?
    package let telephone: String?

    package init(text: String, url: String?, telephone: String?) {
      self.text = text
      self.url = url
      self.telephone = telephone
    }
  }
}

/// The absolute address below which the site is published.
package struct BaseURL: Sendable, Hashable {
  /// Without a final slash: `https://example.org/inspections`.
  package let text: String
  /// The path alone, with a final slash: `/` or `/inspections/`.
  package let path: String

  /// Nil unless the text is http or https with a host, and without user, query or fragment. A path has no
  /// empty parts and no dots, for which relative links would lead elsewhere.
  package init?(_ text: String) {
    var rest = text[...]
    if rest.hasPrefix("https://") {
      rest = rest.dropFirst(8)
    } else if rest.hasPrefix("http://") {
      rest = rest.dropFirst(7)
    } else {
      return nil
    }
    let prefix = text.dropLast(rest.count)
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard Self.isHost(parts[0]), parts.dropFirst().allSatisfy(Self.isPathPart) else { return nil }
    self.text = String(prefix + rest)
    self.path = "/" + parts.dropFirst().map { $0 + "/" }.joined()
  }

  /// A name or an address, perhaps with a port.
  private static func isHost(_ text: Substring) -> Bool {
    var name = text
    if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
      let port = text[text.index(after: colon)...].utf8
      guard (1...5).contains(port.count), port.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return false
      }
      name = text[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") {
      let address = name.dropFirst().dropLast()
      return !address.isEmpty && address.utf8.allSatisfy { isLetterOrDigit($0) || ":.".utf8.contains($0) }
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isPathPart(_ text: Substring) -> Bool {
    guard !text.isEmpty, text != ".", text != ".." else { return false }
    // What a percent sign stands before is two hexadecimal digits.
    let pieces = text.split(separator: "%", omittingEmptySubsequences: false)
    return pieces.allSatisfy { $0.utf8.allSatisfy { isLetterOrDigit($0) || "-._~@+:".utf8.contains($0) } }
      && pieces.dropFirst().allSatisfy { $0.count >= 2 && $0.prefix(2).allSatisfy(\.isHexDigit) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// What UK public bodies must say about the accessibility of a site.
package struct AccessibilityStatement: Sendable, Hashable {
  package struct Problem: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
      case nonCompliance = "non-compliance"
      case disproportionateBurden = "disproportionate-burden"
      case outOfScope = "out-of-scope"
    }

    package let what: String
    package let why: String
    package let reason: Reason

    package init(what: String, why: String, reason: Reason) {
      self.what = what
      self.why = why
      self.reason = reason
    }
  }

  package let status: String
  package let prepared: CivilDate
  package let reviewed: CivilDate?
  package let method: String
  package let problems: [Problem]
  package let contact: String
  package let responseDays: Int?
  package let enforcement: String

  package init(
    status: String, prepared: CivilDate, reviewed: CivilDate?, method: String, problems: [Problem],
    contact: String, responseDays: Int?, enforcement: String
  ) {
    self.status = status
    self.prepared = prepared
    self.reviewed = reviewed
    self.method = method
    self.problems = problems
    self.contact = contact
    self.responseDays = responseDays
    self.enforcement = enforcement
  }
}

/// A mistake that was put right after publication.
package struct Correction: Sendable, Hashable {
  package let on: CivilDate
  package let what: String

  package init(on: CivilDate, what: String) {
    self.on = on
    self.what = what
  }
}
