import Diagnostics

// Partials and blocks: what writes other templates.
extension TemplateCompiler {
  mutating func addPartial(_ i: Int, _ template: ParsedTemplate, _ scope: Int) {
    guard let included = find(i, template) else { return }
    addTemplate(included, at: i, template, scope, environment: instances.all[current].key.environment)
  }

  /// Writes what takes the place of a block, if anything does.
  mutating func addNewContent(for i: Int, _ template: ParsedTemplate, _ scope: Int) -> Bool {
    let token = template.tokens[i]
    blockNames.insert(template.source.bytes[token.name])
    guard let content = newContent(of: token, template) else { return false }
    let source = library.templates[content.template]
    let end = min(source.tokens[content.tag].end, source.tokens.count)
    var start = content.tag + 1
    // The rest of the opening tag's line is nothing if only white space stood there.
    let startsInside =
      start < end && !(source.tokens[start].kind == .text && source.tokens[start].range.isEmpty)
    if !startsInside { start = min(start + 1, end) }
    let key = TemplateInstances.Key(
      template: content.template,
      start: start,
      scope: scope,
      environment: content.environment,
      beginsLine: startsInside && token.placement != .inline,
      isIndented: isIndented(token)
    )
    let includer = instances.all[content.instance].includedBy
    addCall(to: instances.number(of: key, end: end, includedBy: includer), at: token, template)
    return true
  }

  /// Whether a token begins a line on which a block with new content comes first: either the white space
  /// before it or the block itself. Then the content, which is indented by as much, begins the line.
  func startsNewContent(_ i: Int, _ template: ParsedTemplate) -> Bool {
    let tokens = template.tokens
    let block = tokens[i].kind == .text && i + 1 < tokens.count ? tokens[i + 1] : tokens[i]
    guard block.kind == .block, block.placement == .lineStart, tokens[i].startsLine,
      tokens[i].kind == .block || tokens[i].range == block.indentation
    else { return false }
    return newContent(of: block, template) != nil
  }

  private func newContent(of block: TemplateToken, _ template: ParsedTemplate) -> BlockEnvironments.Content? {
    let environment = instances.all[current].key.environment
    return environments.content(of: template.source.bytes[block.name], in: environment)
  }

  mutating func addTemplate(
    _ included: Int,
    at i: Int,
    _ template: ParsedTemplate,
    _ scope: Int,
    environment: Int
  ) {
    let key = TemplateInstances.Key(
      template: included,
      start: 0,
      scope: scope,
      environment: environment,
      isIndented: isIndented(template.tokens[i])
    )
    let end = library.templates[included].tokens.count
    let instance = instances.number(of: key, end: end, includedBy: current)
    addCall(to: instance, at: template.tokens[i], template)
  }

  /// Whether what a tag writes may have to be indented: by the white space before it, or as it is itself.
  private func isIndented(_ token: TemplateToken) -> Bool {
    token.placement != .inline && (!token.indentation.isEmpty || instances.all[current].key.isIndented)
  }

  private mutating func addCall(to callee: Int, at token: TemplateToken, _ template: ParsedTemplate) {
    work += token.indentation.count / 64
    let number = builder.addCall(
      indentation: token.placement == .inline ? nil : template.source.bytes[token.indentation],
      template: instances.all[current].key.template,
      tag: token.range
    )
    instances.add(
      TemplateInstances.Call(
        number: number,
        caller: current,
        callee: callee,
        isConditional: !sections.isEmpty,
        tag: token.range
      )
    )
  }

  /// The template that a partial or parent names. Under an open schema one that isn't there writes nothing,
  /// as the specification has it.
  mutating func find(_ i: Int, _ template: ParsedTemplate) -> Int? {
    let token = template.tokens[i]
    guard !token.name.isEmpty else { return nil }
    let name = template.text(token.name)
    if let known = library.position(of: name) { return known }
    if names.layout == nil { return nil }
    let nearest = NearestName.question(name, among: library.names)
    report(
      TemplateProblem(
        rule: .missingPartial,
        range: token.name,
        message: "there is no template “\(name)”, which would be templates/\(name).mustache\(nearest.text)",
        hint: nearest.hint
      )
    )
    return nil
  }
}
