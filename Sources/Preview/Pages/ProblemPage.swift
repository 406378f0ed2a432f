import Diagnostics

/// The page that stands where none of the site can: nothing was sound yet, or this page can't be rendered.
enum ProblemPage {
  static func bytes(_ title: String, _ report: DiagnosticReport) -> [UInt8] {
    var html = PreviewPage.beginning(title)
    html.markup("<p>")
    html.write(TextForm.summary(of: report))
    html.markup(". The page comes by itself as soon as they are mended.</p>\n<ol>\n")
    for problem in report.diagnostics.prefix(ProblemList.most) {
      let place = problem.location
      html.markup("<li><p><a href=\"")
      html.write(PreviewAddress.source(place.file, line: place.start.line))
      html.markup("\">")
      html.write("\(place.file):\(place.start.line):\(place.start.column)")
      html.markup("</a> ")
      html.write("\(problem.severity.rawValue): \(problem.message) [\(problem.rule.rawValue)]")
      html.markup("</p>")
      let snippet = TextForm.snippet(of: place)
      if !snippet.isEmpty {
        html.markup("<pre>")
        html.write(snippet)
        html.markup("</pre>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
    let rest = report.diagnostics.count - ProblemList.most
    if rest > 0 {
      html.markup("<p>And ")
      html.write("\(rest) more.")
      html.markup("</p>\n")
    }
    PreviewPage.end(&html)
    return html.bytes
  }
}

/// The frame of the preview's own pages.
enum PreviewPage {
  static func beginning(_ title: String) -> HTMLText {
    var html = HTMLText()
    html.markup(
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    html.write(title)
    html.markup("</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"")
    html.write(PreviewAddress.styles)
    html.markup("\">\n</head>\n<body>\n<main>\n<h1>")
    html.write(title)
    html.markup("</h1>\n")
    return html
  }

  static func end(_ html: inout HTMLText) { html.markup("</main>\n</body>\n</html>\n") }
}
