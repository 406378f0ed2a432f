import Diagnostics
import Templates

/// A page of the size that the measurements speak of: 30 judgements and 8 recommendations, of about twelve
/// fields each, as the pages of a site have them.
struct SamplePage {
  struct Judgement {
    var area: String
    var path: String
    var anchor: String
    var grade: String?
    var label: String
    var number: Int?
    var meaning: String
    var locator: String
    var address: String
    var isHeadline: Bool
    var note: String?
    var change: String?
  }

  struct Recommendation {
    var id: String
    var kind: String
    var summary: String
    var addressees: [String]
    var within: String?
    var due: String?
    var isOverdue: Bool
    var locator: String
    var address: String
    var owner: String?
    var status: String
    var body: String
  }

  struct Authority {
    var name: String
    var address: String
  }

  var title: String
  var published: String
  var authority: Authority
  var body: String
  var judgements: [Judgement]
  var recommendations: [Recommendation]

  static let full = SamplePage(
    title: "Inspection of safeguarding & looked after children services",
    published: "2012-03-23",
    authority: Authority(name: "Lewisham", address: "../../../authorities/lewisham/"),
    body: "<p>The council’s services are <em>outstanding</em> overall, says the report.</p>\n",
    judgements: (1...30).map { i in
      Judgement(
        area: i.isMultiple(of: 7) ? "Leadership & management" : "Children are protected from harm",
        path: "safeguarding/outcomes/area-\(i)",
        anchor: "judgement-safeguarding-outcomes-area-\(i)",
        grade: i.isMultiple(of: 9) ? nil : "good",
        label: i.isMultiple(of: 9) ? "Not graded" : "Good",
        number: i.isMultiple(of: 9) ? nil : 2,
        meaning: "A service that exceeds minimum requirements",
        locator: "paragraph \(i + 10)",
        address: "#paragraph-\(i + 10)",
        isHeadline: i.isMultiple(of: 10),
        note: i.isMultiple(of: 5) ? "Printed as “Good” in the record, “good” in the text" : nil,
        change: i.isMultiple(of: 3) ? "Better than in 2009" : nil
      )
    },
    recommendations: (1...8).map { i in
      Recommendation(
        id: "measurable-plans-\(i)",
        kind: "recommendation",
        summary:
          "Make plans for children in need measurable, with dates & names, and review them every month.",
        addressees: i.isMultiple(of: 2) ? ["council", "health"] : ["council"],
        within: i.isMultiple(of: 4) ? nil : "3 months",
        due: i.isMultiple(of: 4) ? nil : "23 June 2012",
        isOverdue: i.isMultiple(of: 3),
        locator: "paragraph \(i + 40)",
        address: "#paragraph-\(i + 40)",
        owner: i.isMultiple(of: 2) ? "Director of Children’s Services" : nil,
        status: "No completion has been published",
        body: "<p>Asked for in <a href=\"#x\">the report</a>.</p>\n"
      )
    }
  )
}

extension SamplePage {
  static let judgementSchema = RecordSchema<Judgement>(
    "judgement",
    [
      .text("area", "The label of the area") { $0.area },
      .text("path", "The area's path") { $0.path },
      .text("anchor", "Its id on the page") { $0.anchor },
      .text("grade", "The grade's id, where there is one") { $0.grade },
      .text("label", "The grade as printed") { $0.label },
      .number("number", "The grade's number, where it had one") { $0.number },
      .text("meaning", "What the grade means") { $0.meaning },
      .text("locator", "Where the report says so") { $0.locator },
      .text("address", "A link to there") { $0.address },
      .flag("is_headline", "Whether it stands for the whole") { $0.isHeadline },
      .text("note", "A remark") { $0.note },
      .text("change", "The difference from the last inspection") { $0.change },
    ]
  )

  static let recommendationSchema = RecordSchema<Recommendation>(
    "recommendation",
    [
      .text("id", "Its id") { $0.id },
      .text("kind", "Its kind") { $0.kind },
      .text("summary", "What is asked") { $0.summary },
      .texts("for", "Who is asked") { $0.addressees },
      .text("within", "The time limit as printed") { $0.within },
      .text("due", "The date that follows") { $0.due },
      .flag("is_overdue", "Whether the date has passed") { $0.isOverdue },
      .text("locator", "Where the report says so") { $0.locator },
      .text("address", "A link to there") { $0.address },
      .text("owner", "Who answers for it") { $0.owner },
      .text("status", "What is known of it") { $0.status },
      .html("body", "More about it") { $1.append(contentsOf: $0.body.utf8) },
    ]
  )

  static let authoritySchema = RecordSchema<Authority>(
    "authority",
    [
      .text("name", "The authority's name") { $0.name },
      .text("address", "A link to its page") { $0.address },
    ]
  )

  static let schema = RecordSchema<SamplePage>(
    "report",
    [
      .text("title", "The report's title") { $0.title },
      .text("published", "The date of publication") { $0.published },
      .record("authority", authoritySchema, "Whose services were inspected") { $0.authority },
      .html("body", "The summary") { $1.append(contentsOf: $0.body.utf8) },
      .list("judgements", judgementSchema, "What was judged") { $0.judgements },
      .list("recommendations", recommendationSchema, "What was asked") { $0.recommendations },
    ]
  )
}

extension SamplePage {
  static let library = TemplateLibrary(
    templates.mapValues { SourceText(path: "templates/sample.mustache", bytes: Array($0.utf8)) }
  )

  private static let templates = [
    "layouts/page": """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
      <meta charset="utf-8">
      <title>{{title}}: {{authority.name}}</title>
      <link rel="stylesheet" href="../../../assets/style.css">
    </head>
    <body>
      <a class="skip" href="#main">Skip to the content</a>
      <header>
        <nav aria-label="You are here"><a href="{{authority.address}}">{{authority.name}}</a></nav>
      </header>
      <main id="main">
        {{$main}}
        {{/main}}
      </main>
    </body>
    </html>

    """,
    "report": """
    {{<layouts/page}}
    {{$main}}
    <h1>{{title}}</h1>
    <p>Published {{published}}</p>
    {{{body}}}
    <h2>Judgements</h2>
    <ol class="judgements">
    {{#judgements}}
      {{> partials/judgement}}
    {{/judgements}}
    </ol>
    <h2>Recommendations</h2>
    {{#recommendations}}
    {{> partials/recommendation}}
    {{/recommendations}}
    {{/main}}
    {{/layouts/page}}

    """,
    "partials/judgement": """
    <li id="{{anchor}}"{{#is_headline}} class="headline"{{/is_headline}} data-area="{{path}}">
      <h3>{{area}}</h3>
      {{#grade}}
      <p class="grade grade-{{grade}}" title="{{meaning}}">{{label}}{{#number}} <span>({{number}})</span>{{/number}}</p>
      {{/grade}}
      {{^grade}}
      <p class="not-graded">{{label}}</p>
      {{/grade}}
      {{#change}}
      <p class="change">{{change}}</p>
      {{/change}}
      {{^change}}
      <p class="change">No earlier judgement to compare</p>
      {{/change}}
      {{#note}}
      <p class="note">{{note}}</p>
      {{/note}}
      <p><a href="{{address}}">{{locator}}</a></p>
    </li>

    """,
    "partials/recommendation": """
    <section class="recommendation" id="recommendation-{{id}}">
      <h3>{{summary}}</h3>
      <p class="kind">{{kind}}, for {{#for}}<span>{{.}}</span> {{/for}}</p>
      {{#within}}
      <p>Within {{within}}{{#due}}, by <time>{{due}}</time>{{/due}}{{#is_overdue}} <strong>overdue</strong>{{/is_overdue}}</p>
      {{/within}}
      {{^within}}
      <p>No time limit was given</p>
      {{/within}}
      <p class="status">{{status}}{{#owner}} (<span>{{owner}}</span>){{/owner}}</p>
      {{{body}}}
      <p><a href="{{address}}">{{locator}}</a></p>
    </section>

    """,
  ]
}
