import Diagnostics

/// Compiles a template and everything it includes to one program.
///
/// A template is compiled once for each context and each set of blocks in which it is used, from a list of
/// work to do: neither partials in one another nor tags in one another make the compiler call itself. So its
/// work is linear in what it compiles, and limited.
struct TemplateCompiler {
  let library: TemplateLibrary
  var names: NameResolver
  var environments = BlockEnvironments()
  var log: ProblemLog
  var builder = ProgramBuilder()
  var instances = TemplateInstances()
  /// The section tags that are open where the compiler is.
  var sections: [OpenSection] = []
  /// The use of a template that is being compiled.
  var current = 0
  /// Tokens so far, longer ones counted as more.
  var work = 0
  /// The names of all blocks that can have new content, and the new contents there are: where, in which tag
  /// and for which parent.
  var blockNames: Set<ArraySlice<UInt8>> = []
  var offeredBlocks: [(instance: Int, tag: Int, parent: String)] = []

  /// A section whose end is still to come.
  struct OpenSection {
    let end: Int
    /// Its operation; nil for a section whose name means nothing.
    let operation: Int?
    let isInverted: Bool
    let record: Int32
    let scopeBehind: Int
  }

  /// - Parameter shape: What the page may name, or nil for an open schema.
  init(_ library: TemplateLibrary, _ shape: RecordShape?, _ log: ProblemLog) {
    self.library = library
    self.names = NameResolver(shape)
    self.log = log
  }

  /// - Returns: Nil if anything is wrong.
  mutating func compile(_ page: Int) -> TemplateProgram? {
    _ = instances.number(
      of: TemplateInstances.Key(template: page, start: 0),
      end: library.templates[page].tokens.count
    )
    while current < instances.all.count {
      compileInstance()
      guard work <= TemplateLimits.compiledTokens else {
        reportTooMuch()
        return nil
      }
      current += 1
    }
    for call in instances.calls {
      builder.setBody(instances.all[call.callee].operations, ofCall: call.number)
    }
    PartialCycles(instances).report(to: &log, library)
    if !log.hasProblems { reportUnknownBlocks() }
    if log.hasProblems { return nil }
    return builder.finish(recordCount: names.layout?.records.count ?? 0)
  }

  private mutating func compileInstance() {
    let instance = instances.all[current]
    let template = library.templates[instance.key.template]
    for problem in template.problems where !log.isFull(instance.key.template) { report(problem) }
    let start = builder.position
    var scope = instance.key.scope
    var i = instance.key.start
    let isIndented = instance.key.isIndented
    if instance.key.beginsLine { builder.addText([], indented: isIndented) }
    while i < instance.end {
      let token = template.tokens[i]
      work += 1 + token.range.count / 64
      if work > TemplateLimits.compiledTokens || log.isFull(instance.key.template) { break }
      let isReplaced = startsNewContent(i, template)
      let startsLine = token.startsLine && isIndented && !isReplaced
      if startsLine, token.kind != .text { builder.addText([], indented: true) }
      closeSections(at: i, &scope)
      switch token.kind {
      case .text where isReplaced: break
      case .text: builder.addText(template.source.bytes[token.range], indented: startsLine)
      case .escaped, .raw: addVariable(token, template, scope)
      case .section, .inverted: openSection(token, template, &scope)
      case .partial: addPartial(i, template, scope)
      case .parent:
        addParent(i, template, scope)
        i = token.end
      case .block: if addNewContent(for: i, template, scope) { i = token.end }
      case .close, .comment, .delimiters: break
      }
      i += 1
    }
    closeSections(at: instance.end, &scope)
    builder.add(Operation(code: .leave))
    instances.setOperations(start..<builder.position, of: current)
  }

  // MARK: Problems

  mutating func report(_ problem: TemplateProblem) {
    // Working out what was meant costs more than a token.
    work += 50
    let template = instances.all[current].key.template
    log.report(problem, in: template, of: library, chain: instances.chain(to: current, library))
  }

  /// Says that there is too much, if that isn't because of what is wrong.
  private mutating func reportTooMuch() {
    if log.hasProblems { return }
    let message =
      "what this includes, each partial once for every context and set of blocks it stands in, is more than "
      + "\(TemplateLimits.compiledTokens) tags and pieces of text"
    let page = instances.all[0].key.template
    log.report(
      TemplateProblem(rule: .templateTooDeep, range: 0..<0, message: message),
      in: page,
      of: library,
      chain: ""
    )
  }
}
