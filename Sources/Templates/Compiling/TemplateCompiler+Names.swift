import Diagnostics

// Variables and sections: what names data.
extension TemplateCompiler {
  mutating func addVariable(_ token: TemplateToken, _ template: ParsedTemplate, _ scope: Int) {
    guard !token.name.isEmpty else { return }
    switch names.resolve(token.name, in: template, scope: scope, &builder) {
    case .uncertain: break
    case .wrong(let problem, _): report(problem)
    case .found(let name):
      if let type = name.type, let problem = escapingProblem(token, type, template.text(token.name)) {
        return report(problem)
      }
      builder.add(operation(token.kind == .raw ? .raw : .escaped, name))
    }
  }

  mutating func openSection(_ token: TemplateToken, _ template: ParsedTemplate, _ scope: inout Int) {
    let before = scope
    let isInverted = token.kind == .inverted
    var type: FieldType?
    var operation: Int?
    var record: Int32 = -1
    var resolution = NameResolver.Resolution.uncertain
    if !token.name.isEmpty {
      resolution = names.resolve(token.name, in: template, scope: scope, &builder)
    }
    switch resolution {
    case .uncertain: break
    case .wrong(let problem, let meant):
      report(problem)
      type = meant
    case .found(let name):
      type = name.type
      operation = builder.position
      builder.add(self.operation(isInverted ? .inverted : .section, name))
    }
    if !isInverted {
      if operation == nil, type == nil {
        scope = names.enterUncertain(from: scope)
      } else {
        (scope, record) = names.enter(type, from: scope)
      }
    }
    sections.append(
      OpenSection(
        end: token.end,
        operation: operation,
        isInverted: isInverted,
        record: record,
        scopeBehind: before
      )
    )
  }

  /// Ends the sections whose closing tag has come, or should have.
  mutating func closeSections(at token: Int, _ scope: inout Int) {
    while let section = sections.last, section.end <= token {
      sections.removeLast()
      scope = section.scopeBehind
      guard let operation = section.operation else { continue }
      if !section.isInverted {
        builder.setRecord(section.record, of: operation)
        builder.add(Operation(code: .next, target: Int32(operation + 1), record: section.record))
      }
      builder.setTarget(builder.mark(), of: operation)
    }
  }

  private mutating func operation(_ code: Operation.Code, _ name: ResolvedName) -> Operation {
    var operation = Operation(code: code, operand: name.operand, first: Int32(name.record))
    switch name.operand {
    case .field: operation.second = name.steps[0]
    case .path, .names: operation.second = builder.addPath(name.steps)
    case .current: break
    }
    return operation
  }

  /// HTML that is escaped shows its tags, and text that isn't can break the page or worse; so each has one
  /// way of being written, and what has no text has none.
  private func escapingProblem(_ token: TemplateToken, _ type: FieldType, _ name: String) -> TemplateProblem? {
    let isRaw = token.kind == .raw
    switch type {
    case .html where isRaw: return nil
    case .text where !isRaw, .number where !isRaw: return nil
    default: break
    }
    let why =
      switch type {
      case .html: "HTML, which is written as it is"
      case .text: "text, which has to be escaped"
      case .number: "a number, which is written like text"
      case .flag, .texts, .record, .list: "\(type.described), which can't be written itself"
      }
    let mend =
      switch type {
      case .flag where name == ".": "what it says in words"
      case .record where name == ".": "one of its fields"
      default: type.written(name)
      }
    return TemplateProblem(
      rule: .fieldEscaping,
      range: token.name,
      message: "“\(name)” is \(why): write \(mend)",
      hint: mend
    )
  }
}
