/// A table's HTML: in a region that scrolls by itself and can be reached by keyboard, named by the caption or,
/// without one, by its number; headers for columns and for rows.
struct TableMarkup {
  private var count = 0
  private var hasCaption = false
  private var hasBody = false
  private var isHeader = false
  private var isFirstCell = false
  private var cellEnd: StaticString = ""

  mutating func start(_ index: Int, in document: MarkdownDocument, _ html: inout [UInt8]) {
    let node = document.nodes[index]
    switch node.kind {
    case .tableCaption:
      startRegion(captioned: true, &html)
      html.append(markup: "<caption id=\"table:")
      html.append(number: count)
      html.append(markup: "\">")
    case .table:
      if !hasCaption { startRegion(captioned: false, &html) }
    case .tableRow(let isHeader):
      self.isHeader = isHeader
      isFirstCell = true
      if isHeader { html.append(markup: "<thead>\n") }
      if !isHeader, !hasBody {
        html.append(markup: "<tbody>\n")
        hasBody = true
      }
      html.append(markup: "<tr>")
    case .tableCell(let alignment):
      startCell(alignment, isEmpty: node.end == index + 1, &html)
    default: break
    }
  }

  mutating func end(_ index: Int, in document: MarkdownDocument, _ html: inout [UInt8]) {
    switch document.nodes[index].kind {
    case .tableCaption: html.append(markup: "</caption>\n")
    case .table:
      html.append(markup: hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
      hasCaption = false
      hasBody = false
    case .tableRow(let isHeader): html.append(markup: isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell: html.append(markup: cellEnd)
    default: break
    }
  }

  private mutating func startRegion(captioned: Bool, _ html: inout [UInt8]) {
    count += 1
    hasCaption = captioned
    html.append(markup: "<div class=\"region\" role=\"region\" tabindex=\"0\" aria-label")
    html.append(markup: captioned ? "ledby=\"table:" : "=\"Table ")
    html.append(number: count)
    html.append(markup: "\">\n<table>\n")
  }

  /// A header cell that holds nothing would name nothing, so it is written as an ordinary one.
  private mutating func startCell(_ alignment: MarkdownNode.Alignment, isEmpty: Bool, _ html: inout [UInt8]) {
    let names = !isEmpty && (isHeader || isFirstCell)
    isFirstCell = false
    html.append(markup: !names ? "<td" : isHeader ? "<th scope=\"col\"" : "<th scope=\"row\"")
    cellEnd = names ? "</th>" : "</td>"
    switch alignment {
    case .none, .left: html.append(markup: ">")
    case .center: html.append(markup: " class=\"center\">")
    case .right: html.append(markup: " class=\"number\">")
    }
  }
}
