/// The same reports as a site of Hugo, whose pages are made of the same parts: judgements, recommendations,
/// contents, body, findings, figures and sources; a list for each authority and one of all.
struct HugoSite {
  let site: String

  func write(_ authority: AuthorityName) throws {
    try TextFile.write(
      site + "/content/reports/\(authority.id)/_index.md",
      "---\ntitle: \(authority.name)\nweight: 1\n---\n\(authority.name) is a made-up place.\n")
  }

  func write(_ report: ReportText) throws {
    try TextFile.write(site + "/content/reports/\(report.authority)/\(report.slug).md", report.hugo)
  }

  func writeLayouts() throws {
    try TextFile.write(site + "/hugo.toml", Self.configuration)
    try TextFile.write(site + "/layouts/_default/baseof.html", Self.base)
    try TextFile.write(site + "/layouts/_default/single.html", Self.single)
    try TextFile.write(site + "/layouts/_default/list.html", Self.list)
    try TextFile.write(site + "/layouts/index.html", Self.home)
  }

  private static let configuration = """
    baseURL = "https://example.org/inspections/"
    title = "Made-up inspections"
    languageCode = "en-GB"
    disableKinds = ["taxonomy", "term"]
    relativeURLs = true
    [markup.tableOfContents]
    startLevel = 2
    endLevel = 2

    """

  private static let base = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ .Title }} – {{ site.Title }}</title>
    <meta name="description" content="{{ .Title }}, {{ .Params.inspected }}">
    <link rel="canonical" href="{{ .Permalink }}">
    <meta property="og:title" content="{{ .Title }}">
    </head>
    <body>
    <header><a href="{{ "/" | relURL }}">{{ site.Title }}</a>
    <nav aria-label="Main"><ul>
    <li><a href="{{ "/reports/" | relURL }}">Authorities</a></li>
    <li><a href="{{ "/" | relURL }}">Home</a></li>
    </ul></nav></header>
    <nav aria-label="Breadcrumb"><ol>
    {{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}</ol></nav>
    <main>
    {{ block "main" . }}{{ end }}
    </main>
    <footer><p>Made up.</p></footer>
    </body>
    </html>

    """

  private static let single = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    <p>Inspected {{ .Params.inspected }} under {{ .Params.framework }}.</p>
    {{ .TableOfContents }}
    {{ with .Params.judgements }}<section>
    <h2 id="judgements">Judgements</h2>
    <table><thead><tr><th scope="col">Judgement</th><th scope="col">Grade</th></tr></thead><tbody>
    {{ range . }}<tr id="judgement-{{ replace .area "/" "-" }}"><th scope="row">{{ humanize (path.Base .area) }}</th><td><span class="badge {{ .grade }}">{{ humanize .grade }}</span> [<a href="#source-report">{{ .at }}</a>]</td></tr>
    {{ end }}</tbody></table>
    </section>{{ end }}
    {{ with .Params.recommendations }}<section>
    <h2 id="recommendations">What inspectors asked for</h2>
    <ul>
    {{ range . }}<li id="recommendation-{{ .id }}"><p>{{ .summary }}</p>
    <dl><dt>Kind</dt><dd>{{ humanize .kind }}</dd><dt>Area</dt><dd>{{ humanize (path.Base .area) }}</dd><dt>For</dt><dd>{{ delimit .for ", " }}</dd><dt>Within</dt><dd>{{ .within }}</dd></dl> [<a href="#source-report">{{ .at }}</a>]</li>
    {{ end }}</ul>
    </section>{{ end }}
    {{ .Content }}
    {{ with .Params.findings }}<section>
    <h2 id="findings">Findings in short</h2>
    {{ range $kind, $items := . }}<h3>{{ humanize $kind }}</h3>
    <ul>
    {{ range $items }}<li>{{ .summary }} [<a href="#source-report">{{ .at }}</a>]</li>
    {{ end }}</ul>
    {{ end }}</section>{{ end }}
    {{ with .Params.figures }}<section><h2 id="figures">Figures</h2><dl>
    {{ range . }}<div><dt>{{ .label }}</dt><dd>{{ .value }} ({{ .unit }}, {{ .on }}) [<a href="#source-report">{{ .at }}</a>]</dd></div>
    {{ end }}</dl></section>{{ end }}
    <section><h2 id="sources">Sources</h2><ol>
    {{ range .Params.sources }}<li id="source-{{ .id }}"><a href="{{ .url }}">{{ .title }}</a>, {{ .publisher }}, {{ .published }}. {{ .licence.name }}: {{ .licence.condition }}.</li>
    {{ end }}</ol></section>
    <nav aria-label="Other inspections">
    {{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    {{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    </nav>
    {{ end }}

    """

  private static let list = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    {{ .Content }}
    <ul>
    {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ with .Params.inspected }}, {{ . }}{{ end }}
    {{ with .Params.judgements }}<ul>{{ range . }}<li>{{ humanize (path.Base .area) }}: {{ humanize .grade }}</li>{{ end }}</ul>{{ end }}</li>
    {{ end }}</ul>
    {{ end }}

    """

  private static let home = """
    {{ define "main" }}
    <h1>{{ site.Title }}</h1>
    <p>{{ len site.RegularPages }} reports.</p>
    <ul>
    {{ range (site.GetPage "/reports").Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}</ul>
    {{ end }}

    """
}
