import Diagnostics
import Templates
import Testing

/// What is wrong with a site's templates, where, and how it is said.
struct TemplateProblemTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let templates: [String: String]
    /// Rule and message of each problem, in the order of files and places.
    let problems: [(rule: Rule, message: String)]

    init(_ name: String, _ templates: [String: String], _ problems: [(rule: Rule, message: String)]) {
      self.testDescription = name
      self.templates = templates
      self.problems = problems
    }

    init(_ name: String, _ page: String, _ problems: [(rule: Rule, message: String)]) {
      self.init(name, ["report": page], problems)
    }
  }

  @Test(arguments: names + escaping + sections + tags + partials)
  func findsProblemsWhereTheyAre(_ example: Example) {
    let marked = MarkedTemplates(example.templates)
    var diagnostics: [Diagnostic] = []
    let template = marked.library.compile("report", for: SamplePage.schema, &diagnostics)
    diagnostics.sort()
    #expect(template == nil)
    #expect(diagnostics.map { MarkedTemplates.Place($0.location) } == marked.places)
    #expect(diagnostics.map(\.rule) == example.problems.map(\.rule))
    #expect(diagnostics.map(\.message) == example.problems.map(\.message))
  }

  static let names = [
    Example(
      "suggests the nearest field",
      "<h1>{{⟦titel⟧}}</h1>",
      [(.unknownField, "“titel” is not a field of report; did you mean “title”?")]
    ),
    Example(
      "names every record around the place",
      "{{#judgements}}{{⟦publishd⟧}}{{/judgements}}",
      [
        (
          .unknownField,
          "“publishd” is not a field of judgement or report; did you mean “published” of report?"
        )
      ]
    ),
    Example(
      "says in which section a field is found",
      "{{⟦grade⟧}}",
      [
        (
          .unknownField,
          "“grade” is not a field of report; it is one of judgement: write it as "
            + "{{#judgements}}{{grade}}{{/judgements}}"
        )
      ]
    ),
    Example(
      "says by which dotted name a field is found",
      "{{⟦name⟧}}",
      [
        (
          .unknownField,
          "“name” is not a field of report; it is one of authority: write it as {{authority.name}}"
        )
      ]
    ),
    Example(
      "has nothing to suggest",
      "{{⟦zzzzzzzz⟧}}",
      [(.unknownField, "“zzzzzzzz” is not a field of report; candour templates fields lists what it has")]
    ),
    Example(
      "points at the wrong part of a dotted name",
      "{{authority.⟦nam⟧}}",
      [(.unknownField, "“nam” is not a field of authority; did you mean “name”?")]
    ),
    Example(
      "refuses a dot behind text",
      "{{title.⟦length⟧}}",
      [(.unknownField, "“title” is text, so there is no “length” in it")]
    ),
    Example(
      "says how to go through a list",
      "{{judgements.⟦area⟧}}",
      [(.unknownField, "“judgements” is a list: write {{#judgements}}{{area}}{{/judgements}}")]
    ),
    Example(
      "checks an inverted section",
      "{{^⟦judgments⟧}}none{{/judgments}}",
      [(.unknownField, "“judgments” is not a field of report; did you mean “judgements”?")]
    ),
    Example(
      "takes a misspelt section for what was meant",
      "{{#⟦judgments⟧}}{{area}} {{label}} {{title}}{{/judgments}}",
      [(.unknownField, "“judgments” is not a field of report; did you mean “judgements”?")]
    ),
    Example(
      "judges nothing inside a section that means nothing",
      "{{#⟦zzzzzzzz⟧}}{{area}} {{.}} {{#whatever}}{{title}}{{/whatever}}{{/zzzzzzzz}} {{⟦nowhere⟧}}",
      [
        (.unknownField, "“zzzzzzzz” is not a field of report; candour templates fields lists what it has"),
        (.unknownField, "“nowhere” is not a field of report; candour templates fields lists what it has"),
      ]
    ),
    Example(
      "counts columns in scalars",
      "Größe „‘’“ {{⟦titel⟧}}",
      [(.unknownField, "“titel” is not a field of report; did you mean “title”?")]
    ),
    Example(
      "reads on in lines that end in CRLF",
      "a\r\n{{! b }}\r\n  {{⟦titel⟧}}\r\n",
      [(.unknownField, "“titel” is not a field of report; did you mean “title”?")]
    ),
  ]

  static let escaping = [
    Example(
      "refuses to escape HTML",
      "{{⟦body⟧}}",
      [(.fieldEscaping, "“body” is HTML, which is written as it is: write {{{body}}}")]
    ),
    Example(
      "refuses to write text as it is",
      "{{{⟦title⟧}}} {{& ⟦title⟧ }}",
      [
        (.fieldEscaping, "“title” is text, which has to be escaped: write {{title}}"),
        (.fieldEscaping, "“title” is text, which has to be escaped: write {{title}}"),
      ]
    ),
    Example(
      "refuses to write a number as it is",
      "{{#judgements}}{{{⟦number⟧}}}{{/judgements}}",
      [(.fieldEscaping, "“number” is a number, which is written like text: write {{number}}")]
    ),
    Example(
      "refuses to write a flag",
      "{{#judgements}}{{⟦is_headline⟧}}{{/judgements}}",
      [
        (
          .fieldEscaping,
          "“is_headline” is a flag, which can't be written itself: write {{#is_headline}}…{{/is_headline}}"
        )
      ]
    ),
    Example(
      "refuses to write lists and records",
      "{{⟦judgements⟧}}{{⟦authority⟧}}{{#recommendations}}{{⟦for⟧}}{{/recommendations}}",
      [
        (
          .fieldEscaping,
          "“judgements” is a list, which can't be written itself: write {{#judgements}}…{{/judgements}}"
        ),
        (
          .fieldEscaping,
          "“authority” is a record, which can't be written itself: write {{#authority}}…{{/authority}}"
        ),
        (.fieldEscaping, "“for” is a list, which can't be written itself: write {{#for}}{{.}}{{/for}}"),
      ]
    ),
    Example(
      "knows what the dot is",
      "{{⟦.⟧}}{{#judgements}}{{⟦.⟧}}{{#is_headline}}{{⟦.⟧}}{{/is_headline}}{{/judgements}}{{#body}}{{⟦.⟧}}{{/body}}",
      [
        (.fieldEscaping, "“.” is a record, which can't be written itself: write one of its fields"),
        (.fieldEscaping, "“.” is a record, which can't be written itself: write one of its fields"),
        (.fieldEscaping, "“.” is a flag, which can't be written itself: write what it says in words"),
        (.fieldEscaping, "“.” is HTML, which is written as it is: write {{{.}}}"),
      ]
    ),
  ]

  static let sections = [
    Example(
      "reports a section that is never closed where it opens",
      "a\n ⟦{{#judgements}}⟧{{area}}\n",
      [
        (
          .unclosedSection,
          "“judgements” is opened here and never closed: write {{/judgements}} where it ends"
        )
      ]
    ),
    Example(
      "reports the inner of two sections, when it is the one not closed",
      "{{#judgements}}⟦{{#grade}}⟧{{label}}{{/judgements}}{{title}}",
      [(.unclosedSection, "“grade” is opened here and never closed: write {{/grade}} where it ends")]
    ),
    Example(
      "reports two sections that cross once",
      "{{#judgements}}⟦{{#grade}}⟧{{/judgements}}{{/grade}}",
      [(.unclosedSection, "“grade” is opened here and never closed: write {{/grade}} where it ends")]
    ),
    Example(
      "reports a closing tag that is misspelt",
      "{{#judgements}}{{area}}⟦{{/judgments}}⟧",
      [
        (
          .templateSyntax,
          "this tag closes “judgments”, but “judgements” is what is open: write {{/judgements}}"
        )
      ]
    ),
    Example(
      "reports another closing tag than was expected",
      "{{#judgements}}{{area}}⟦{{/title}}⟧",
      [(.templateSyntax, "this tag closes “title”, but “judgements” is what is open: write {{/judgements}}")]
    ),
    Example(
      "reports a closing tag too many",
      "{{title}}⟦{{/title}}⟧{{#judgements}}⟦{{/body}}⟧{{/judgements}}",
      [
        (.templateSyntax, "this tag closes “title”, which is not open here"),
        (.templateSyntax, "this tag closes “body”, which is not open here"),
      ]
    ),
    Example(
      "reports blocks and parents that are never closed",
      ["report": "⟦{{<layout}}⟧⟦{{$main}}⟧text", "layout": "{{$main}}{{/main}}"],
      [
        (.unclosedSection, "“layout” is opened here and never closed: write {{/layout}} where it ends"),
        (.unclosedSection, "“main” is opened here and never closed: write {{/main}} where it ends"),
      ]
    ),
  ]

  static let tags = [
    Example(
      "reports a tag that is not closed",
      "<p>⟦{{title⟧\n<b>{{published}}</b>",
      [(.templateSyntax, "this tag is not closed: “}}” is missing")]
    ),
    Example(
      "still lets an unclosed tag open and close",
      "⟦{{#judgements}⟧{{area}}{{/judgements}}{{#judgements}}⟦{{/judgements}⟧",
      [
        (.templateSyntax, "this tag is not closed: “}}” is missing"),
        (.templateSyntax, "this tag is not closed: “}}” is missing"),
      ]
    ),
    Example(
      "asks for three braces where three are open",
      "⟦{{{body}} and more⟧\n{{title}}",
      [(.templateSyntax, "this tag is not closed: “}}}” is missing")]
    ),
    Example(
      "reports a comment that is not closed",
      "{{title}}⟦{{! what? }⟧\n",
      [(.templateSyntax, "this comment is not closed: write “}}” after it")]
    ),
    Example(
      "reports tags without a name",
      "⟦{{}}⟧⟦{{# }}⟧{{/}}⟦{{>}}⟧",
      [
        (.templateSyntax, "this tag has no name between its delimiters"),
        (.templateSyntax, "this tag has no name between its delimiters"),
        (.templateSyntax, "this tag has no name between its delimiters"),
      ]
    ),
    Example(
      "reports a name with spaces",
      "{{ ⟦the title⟧ }}",
      [(.templateSyntax, "“the title” is not a name: a name has no spaces in it")]
    ),
    Example(
      "reports delimiters that are none",
      "⟦{{=<% =}}⟧{{title}}⟦{{=a=b c=}}⟧",
      [
        (
          .templateSyntax,
          "delimiters are two words of at most 16 bytes without “=”, set as in {{=<% %>=}}"
        ),
        (
          .templateSyntax,
          "delimiters are two words of at most 16 bytes without “=”, set as in {{=<% %>=}}"
        ),
      ]
    ),
    Example(
      "finds problems between other delimiters",
      "{{=<% %>=}}<%⟦titel⟧%> ⟦<%title {{titel}}⟧",
      [
        (.unknownField, "“titel” is not a field of report; did you mean “title”?"),
        (.templateSyntax, "this tag is not closed: “%>” is missing"),
      ]
    ),
  ]

  static let partials = [
    Example(
      "suggests the nearest template",
      ["report": "{{> ⟦partials/heder⟧}}", "partials/header": ""],
      [
        (
          .missingPartial,
          "there is no template “partials/heder”, which would be templates/partials/heder.mustache; "
            + "did you mean “partials/header”?"
        )
      ]
    ),
    Example(
      "reports a missing parent",
      "{{<⟦layout⟧}}{{$main}}{{titel}}{{/main}}{{/layout}}",
      [(.missingPartial, "there is no template “layout”, which would be templates/layout.mustache")]
    ),
    Example(
      "names the way to a partial",
      ["report": "{{>a}}", "a": "{{>b}}", "b": "\n{{⟦titel⟧}}"],
      [
        (
          .unknownField,
          "“titel” is not a field of report; did you mean “title”? (in b, included from a, included from report)"
        )
      ]
    ),
    Example(
      "reports one mistake in a partial once, however often it is used",
      [
        "report": "{{>a}}{{#judgements}}{{>a}}{{/judgements}}{{#authority}}{{>a}}{{/authority}}{{>b}}{{>b}}",
        "a": "{{⟦zzzzzzzz⟧}}{{>b}}",
        "b": "⟦{{/x}}⟧",
      ],
      [
        (
          .unknownField,
          "“zzzzzzzz” is not a field of report; candour templates fields lists what it has "
            + "(in a, included from report)"
        ),
        (.templateSyntax, "this tag closes “x”, which is not open here (in b, included from report)"),
      ]
    ),
    Example(
      "checks a partial where it is used",
      ["report": "{{#judgements}}{{>grade}}{{/judgements}}{{>grade}}", "grade": "{{⟦label⟧}}"],
      [
        (
          .unknownField,
          "“label” is not a field of report; it is one of judgement: write it as "
            + "{{#judgements}}{{label}}{{/judgements}} (in grade, included from report)"
        )
      ]
    ),
    Example(
      "checks the new content of a block where the parent has it",
      [
        "report": "{{<layout}}{{$each}}{{area}} {{⟦titel⟧}}{{/each}}{{$none}}{{⟦area⟧}}{{/none}}{{/layout}}",
        "layout": "{{#judgements}}{{$each}}{{/each}}{{/judgements}}{{$none}}{{/none}}",
      ],
      [
        (.unknownField, "“titel” is not a field of judgement or report; did you mean “title” of report?"),
        (
          .unknownField,
          "“area” is not a field of report; it is one of judgement: write it as "
            + "{{#judgements}}{{area}}{{/judgements}}"
        ),
      ]
    ),
    Example(
      "reports new content for a block that isn't there",
      [
        "report": "{{<layout}}{{$⟦mian⟧}}{{title}}{{/mian}}{{$head}}{{/head}}{{/layout}}",
        "layout": "{{$main}}{{/main}}{{>head}}",
        "head": "{{$head}}{{/head}}",
      ],
      [(.unknownField, "“mian” is not a block of “layout”; did you mean “main”?")]
    ),
    Example(
      "reports what is lost inside a parent",
      [
        "report": "{{<layout}}\n  ⟦<h1>⟧{{title}}{{$main}}x{{/main}}{{! fine }}\n{{/layout}}\n",
        "layout": "{{$main}}{{/main}}",
      ],
      [
        (
          .templateSyntax,
          "this is not written: between the tags of “layout” only blocks count, as in {{$main}}…{{/main}}"
        )
      ]
    ),
    Example(
      "reports a template that includes itself",
      ["report": "{{title}}{{>a}}", "a": "⟦{{>a}}⟧"],
      [
        (
          .partialCycle,
          "this never ends, because no section stands between: a → a (in a, included from report)"
        )
      ]
    ),
    Example(
      "reports templates that include each other",
      ["report": "{{#title}}{{>a}}{{/title}}", "a": "{{>b}}", "b": "{{<c}}{{/c}}", "c": "x\n  ⟦{{>a}}⟧"],
      [
        (
          .partialCycle,
          "this never ends, because no section stands between: a → b → c → a "
            + "(in c, included from b, included from a, included from report)"
        )
      ]
    ),
  ]
}
