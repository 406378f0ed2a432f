import Templates

extension SamplePage {
  /// The same page as by the templates, written as somebody would who has no templates: literals and escaped
  /// values appended one after the other.
  func writeByHand(to bytes: inout [UInt8]) {
    bytes.append(
      contentsOf: """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <title>
        """.utf8
    )
    HTMLEscaping.append(title, to: &bytes)
    bytes.append(contentsOf: ": ".utf8)
    HTMLEscaping.append(authority.name, to: &bytes)
    bytes.append(
      contentsOf: """
        </title>
          <link rel="stylesheet" href="../../../assets/style.css">
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header>
            <nav aria-label="You are here"><a href="
        """.utf8
    )
    HTMLEscaping.append(authority.address, to: &bytes)
    bytes.append(contentsOf: "\">".utf8)
    HTMLEscaping.append(authority.name, to: &bytes)
    bytes.append(
      contentsOf: """
        </a></nav>
          </header>
          <main id="main">
            <h1>
        """.utf8
    )
    HTMLEscaping.append(title, to: &bytes)
    bytes.append(contentsOf: "</h1>\n    <p>Published ".utf8)
    HTMLEscaping.append(published, to: &bytes)
    bytes.append(contentsOf: "</p>\n    ".utf8)
    bytes.append(contentsOf: body.utf8)
    bytes.append(contentsOf: "\n    <h2>Judgements</h2>\n    <ol class=\"judgements\">\n".utf8)
    for judgement in judgements { judgement.writeByHand(to: &bytes) }
    bytes.append(contentsOf: "    </ol>\n    <h2>Recommendations</h2>\n".utf8)
    for recommendation in recommendations { recommendation.writeByHand(to: &bytes) }
    bytes.append(contentsOf: "  </main>\n</body>\n</html>\n".utf8)
  }
}

extension SamplePage.Judgement {
  func writeByHand(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "      <li id=\"".utf8)
    HTMLEscaping.append(anchor, to: &bytes)
    bytes.append(contentsOf: "\"".utf8)
    if isHeadline { bytes.append(contentsOf: " class=\"headline\"".utf8) }
    bytes.append(contentsOf: " data-area=\"".utf8)
    HTMLEscaping.append(path, to: &bytes)
    bytes.append(contentsOf: "\">\n        <h3>".utf8)
    HTMLEscaping.append(area, to: &bytes)
    bytes.append(contentsOf: "</h3>\n".utf8)
    if let grade {
      bytes.append(contentsOf: "        <p class=\"grade grade-".utf8)
      HTMLEscaping.append(grade, to: &bytes)
      bytes.append(contentsOf: "\" title=\"".utf8)
      HTMLEscaping.append(meaning, to: &bytes)
      bytes.append(contentsOf: "\">".utf8)
      HTMLEscaping.append(label, to: &bytes)
      if let number {
        bytes.append(contentsOf: " <span>(".utf8)
        bytes.append(contentsOf: String(number).utf8)
        bytes.append(contentsOf: ")</span>".utf8)
      }
      bytes.append(contentsOf: "</p>\n".utf8)
    } else {
      bytes.append(contentsOf: "        <p class=\"not-graded\">".utf8)
      HTMLEscaping.append(label, to: &bytes)
      bytes.append(contentsOf: "</p>\n".utf8)
    }
    if let change {
      bytes.append(contentsOf: "        <p class=\"change\">".utf8)
      HTMLEscaping.append(change, to: &bytes)
      bytes.append(contentsOf: "</p>\n".utf8)
    } else {
      bytes.append(contentsOf: "        <p class=\"change\">No earlier judgement to compare</p>\n".utf8)
    }
    if let note {
      bytes.append(contentsOf: "        <p class=\"note\">".utf8)
      HTMLEscaping.append(note, to: &bytes)
      bytes.append(contentsOf: "</p>\n".utf8)
    }
    bytes.append(contentsOf: "        <p><a href=\"".utf8)
    HTMLEscaping.append(address, to: &bytes)
    bytes.append(contentsOf: "\">".utf8)
    HTMLEscaping.append(locator, to: &bytes)
    bytes.append(contentsOf: "</a></p>\n      </li>\n".utf8)
  }
}

extension SamplePage.Recommendation {
  func writeByHand(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "    <section class=\"recommendation\" id=\"recommendation-".utf8)
    HTMLEscaping.append(id, to: &bytes)
    bytes.append(contentsOf: "\">\n      <h3>".utf8)
    HTMLEscaping.append(summary, to: &bytes)
    bytes.append(contentsOf: "</h3>\n      <p class=\"kind\">".utf8)
    HTMLEscaping.append(kind, to: &bytes)
    bytes.append(contentsOf: ", for ".utf8)
    for addressee in addressees {
      bytes.append(contentsOf: "<span>".utf8)
      HTMLEscaping.append(addressee, to: &bytes)
      bytes.append(contentsOf: "</span> ".utf8)
    }
    bytes.append(contentsOf: "</p>\n".utf8)
    if let within {
      bytes.append(contentsOf: "      <p>Within ".utf8)
      HTMLEscaping.append(within, to: &bytes)
      if let due {
        bytes.append(contentsOf: ", by <time>".utf8)
        HTMLEscaping.append(due, to: &bytes)
        bytes.append(contentsOf: "</time>".utf8)
      }
      if isOverdue { bytes.append(contentsOf: " <strong>overdue</strong>".utf8) }
      bytes.append(contentsOf: "</p>\n".utf8)
    } else {
      bytes.append(contentsOf: "      <p>No time limit was given</p>\n".utf8)
    }
    bytes.append(contentsOf: "      <p class=\"status\">".utf8)
    HTMLEscaping.append(status, to: &bytes)
    if let owner {
      bytes.append(contentsOf: " (<span>".utf8)
      HTMLEscaping.append(owner, to: &bytes)
      bytes.append(contentsOf: "</span>)".utf8)
    }
    bytes.append(contentsOf: "</p>\n      ".utf8)
    bytes.append(contentsOf: body.utf8)
    bytes.append(contentsOf: "\n      <p><a href=\"".utf8)
    HTMLEscaping.append(address, to: &bytes)
    bytes.append(contentsOf: "\">".utf8)
    HTMLEscaping.append(locator, to: &bytes)
    bytes.append(contentsOf: "</a></p>\n    </section>\n".utf8)
  }
}
