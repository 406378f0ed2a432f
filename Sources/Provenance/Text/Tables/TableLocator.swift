package import InspectionModel

/// Locators that lead to tables: `table after ¶4`, and a heading with tables below it.
extension Locator {
  /// What a message calls the table that a locator leads to.
  var tableWords: String {
    switch self {
    case .tableAfter(let number): "the table after ¶\(number)"
    case .heading(let title, _): "the table below “\(title)”"
    case .paragraphs, .record: "the table at \(self)"
    }
  }

  /// The paragraph that a table stands behind; the place itself where it is no such table.
  package var paragraphAbove: Locator {
    guard case .tableAfter(let number) = self else { return self }
    return .paragraphs(first: number, last: nil, item: nil)
  }
}

extension PublishedText {
  /// The tables between a paragraph and the next number, or below a heading; of other places none.
  package func tables(_ locator: Locator) -> [PublishedTable] {
    switch locator {
    case .tableAfter:
      passages(locator).lazy.map { self.tables(in: $0.blocks) }.first { !$0.isEmpty } ?? []
    case .heading(_, nil): passages(locator).flatMap { tables(in: $0.blocks) }
    case .heading, .paragraphs, .record: []
    }
  }

  private func tables(in range: Range<Int>) -> [PublishedTable] {
    range.compactMap { block in
      if case .table(let table) = blocks[block].kind { return tables[table] }
      return nil
    }
  }
}
