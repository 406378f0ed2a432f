import Diagnostics

/// E-mail addresses but those of an office, whose name says what it is for: `info@`, `press.office@`. Those that
/// `site.yaml` gives as the publisher's own may stand anywhere.
struct EmailAddressCheck: PatternCheck {
  var rule: Rule { .emailAddress }
  var triggers: [UInt8] { [UInt8(ascii: "@")] }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    var start = index
    while let byte = text.byte(start - 1), isMailboxPart(byte), index - start < 64 { start -= 1 }
    while start < index, text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "-") { start += 1 }
    var end = index + 1
    while let byte = text.byte(end), isHostPart(byte), end - index < 254 { end += 1 }
    while end > index + 1, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let labels = text[index + 1..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard start < index, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      let top = labels.last, top.count >= 2, top.allSatisfy(\.isASCIILetter)
    else { return nil }
    return isOffice(text[start..<index]) ? nil : start..<end
  }

  private func isMailboxPart(_ byte: UInt8) -> Bool {
    byte.isWordPart || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte) && !"/*`|=?".utf8.contains(byte)
  }

  private func isHostPart(_ byte: UInt8) -> Bool {
    byte.isWordPart || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// Whether a part of the mailbox's name is a task and no person.
  private func isOffice(_ mailbox: ArraySlice<UInt8>) -> Bool {
    // What stands behind a plus, everyone may choose.
    let parts = mailbox.prefix { $0 != UInt8(ascii: "+") }.split { !$0.isASCIILetter }
    // jane.info@
    if parts.contains(where: GivenNames.contains) { return false }
    return parts.contains { Self.offices.contains(String(decoding: $0.map(\.small), as: UTF8.self)) }
  }

  private static let offices: Set = [
    "care", "camhs", "customer", "customers", "desk", "dpo", "elections", "equalities", "equality", "families",
    "finance",
    "fis", "housing", "jobs", "lado", "libraries", "licensing", "newsdesk", "newsroom", "procurement", "recruitment",
    "registrars", "send", "youth",
    "accessibility", "admin", "adoption", "adoptions", "childcare", "children", "childrens", "committee", "committees",
    "communications", "comms", "complaints", "contact", "contactus", "corrections", "council", "customerservices",
    "data", "democracy", "democratic", "editor", "editorial", "education", "enquiries", "enquiry", "feedback", "foi",
    "fostering", "foster", "general", "governance", "hello", "help", "helpdesk", "helpline", "info", "information",
    "inspection", "inspections", "legal", "mail", "mash", "media", "news", "noreply", "office", "ombudsman", "planning",
    "post", "press", "privacy", "publications", "referrals", "research", "safeguarding", "schools", "scrutiny",
    "secretariat", "service", "services", "socialcare", "statistics", "support", "team", "transparency", "web",
    "webmaster", "website", "webteam",
  ]

  func message(_ words: String) -> String {
    "\(words) is a personal e-mail address; name the office to write to, \(PrivacyMend.text)"
  }
}
