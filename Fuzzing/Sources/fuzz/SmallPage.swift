internal import Templates

/// A page with a field of every kind, for templates to name.
struct SmallPage {
  struct Item {
    var label: String?
    var number: Int?
    var tags: [String]
    var isLast: Bool
  }

  var title: String
  var count: Int?
  var isDraft: Bool
  var body: String
  var first: Item?
  var items: [Item]
  var names: [String]

  static let sample = SmallPage(
    title: "Care & <support>", count: 0, isDraft: true, body: "<p>Words.</p>\n",
    first: Item(label: "{{title}}", number: nil, tags: ["a"], isLast: false),
    items: [
      Item(label: "one", number: 1, tags: [], isLast: false),
      Item(label: nil, number: -2, tags: ["x", ""], isLast: true),
    ],
    names: ["Ann", "", "“Bo”"])

  static let itemSchema = RecordSchema<Item>(
    "item",
    [
      .text("label", "Its label") { $0.label }, .number("number", "Its number") { $0.number },
      .texts("tags", "Its tags") { $0.tags }, .flag("is_last", "Whether it is the last") { $0.isLast },
    ])

  static let schema = RecordSchema<SmallPage>(
    "page",
    [
      .text("title", "The title") { $0.title }, .number("count", "How many") { $0.count },
      .flag("is_draft", "Whether it is a draft") { $0.isDraft }, .html("body", "The body") { $1 += $0.body.utf8 },
      .record("first", itemSchema, "The first item") { $0.first },
      .list("items", itemSchema, "The items") { $0.items }, .texts("names", "Names") { $0.names },
    ])
}
