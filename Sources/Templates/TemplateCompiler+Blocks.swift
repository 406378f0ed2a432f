internal import Diagnostics

// Partials, parents and blocks: what writes other templates.
extension TemplateCompiler {
  mutating func addPartial(_ i: Int, _ template: ParsedTemplate, _ scope: Int) {
    guard let included = find(i, template) else { return }
    addTemplate(included, at: i, template, scope, environment: instances.all[current].key.environment)
  }

  /// A parent is a partial with new content for its blocks.
  mutating func addParent(_ i: Int, _ template: ParsedTemplate, _ scope: Int) {
    let own = instances.all[current].key
    var blocks: [(name: ArraySlice<UInt8>, content: BlockEnvironments.Content)] = []
    var lost: Range<Int>?
    var inner = i + 1
    while inner < min(template.tokens[i].end, template.tokens.count) {
      let token = template.tokens[inner]
      work += 1
      if token.isArgument {
        let content = BlockEnvironments.Content(
          template: own.template,
          tag: inner,
          environment: own.environment,
          instance: current
        )
        blocks.append((template.source.bytes[token.name], content))
      } else {
        lost = lost ?? written(token, template)
      }
      inner = token.opens ? token.end + 1 : inner + 1
    }
    if let lost { reportLost(lost, i, template) }
    guard let included = find(i, template) else { return }
    work += blocks.count + environments.count(in: own.environment)
    let environment = environments.adding(blocks, of: i, in: own.template, to: own.environment)
    addTemplate(included, at: i, template, scope, environment: environment)
    offeredBlocks += blocks.map { (current, $0.content.tag, template.text(template.tokens[i].name)) }
  }

  /// What a token between the tags of a parent would write if it stood elsewhere.
  private func written(_ token: TemplateToken, _ template: ParsedTemplate) -> Range<Int>? {
    switch token.kind {
    case .comment, .delimiters, .close, .block: return nil
    case .escaped, .raw, .section, .inverted, .partial, .parent: return token.range
    case .text:
      let isInk = { (byte: UInt8) in byte != 0x20 && !(0x09...0x0D).contains(byte) }
      let bytes = template.source.bytes
      guard let first = token.range.first(where: { isInk(bytes[$0]) }),
        let last = token.range.last(where: { isInk(bytes[$0]) })
      else { return nil }
      return first..<last + 1
    }
  }

  /// The specification has it ignored; in a site it is a mistake that would leave a blank on the page.
  private mutating func reportLost(_ range: Range<Int>, _ parent: Int, _ template: ParsedTemplate) {
    guard names.layout != nil else { return }
    let name = template.name(of: parent)
    let message = "this is not written: between the tags of “\(name)” only blocks count, as in {{$main}}…{{/main}}"
    report(TemplateProblem(rule: .templateSyntax, range: range, message: message))
  }

  /// Reports new content that has no block to take the place of, in whatever the page includes.
  mutating func reportUnknownBlocks() {
    guard names.layout != nil else { return }
    let known = blockNames.map { String(decoding: $0, as: UTF8.self) }.sorted()
    for block in offeredBlocks {
      let template = library.templates[instances.all[block.instance].key.template]
      let tag = template.tokens[block.tag]
      if blockNames.contains(template.source.bytes[tag.name]) { continue }
      let name = template.text(tag.name)
      let nearest = NearestName.question(name, among: known)
      current = block.instance
      report(
        TemplateProblem(
          rule: .unknownField,
          range: tag.name,
          message: "“\(name)” is not a block of “\(block.parent)”\(nearest.text)",
          hint: nearest.hint
        )
      )
    }
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
    let startsInside = start < end && !(source.tokens[start].kind == .text && source.tokens[start].range.isEmpty)
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

  /// Whether a token begins a line on which a block with new content comes first: either the white space before
  /// it or the block itself. Then the content, which is indented by as much, begins the line.
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

  private mutating func addTemplate(
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

  /// The template that a partial or parent names. Under an open schema one that isn't there writes nothing, as
  /// the specification has it.
  private mutating func find(_ i: Int, _ template: ParsedTemplate) -> Int? {
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
