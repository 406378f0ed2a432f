import Diagnostics

// Parents, and the new content for blocks that they hold.
extension TemplateCompiler {
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
        lost = lost ?? ink(of: token, template)
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

  /// What a token between the tags of a parent would write if it stood elsewhere; nil for white space.
  private func ink(of token: TemplateToken, _ template: ParsedTemplate) -> Range<Int>? {
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
    let message =
      "this is not written: between the tags of “\(name)” only blocks count, as in {{$main}}…{{/main}}"
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
}
