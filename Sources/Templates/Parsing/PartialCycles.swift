import Diagnostics

/// Finds templates that include themselves without a section in between, so that no data could end it.
///
/// A recursion through a section is fine: a tree is written so. The renderer bounds it.
struct PartialCycles {
  private let instances: TemplateInstances
  /// For each use of a template the calls in it that are reached whatever the data are, and what they lead
  /// to. Uses that differ in indentation alone are one.
  private var certain: [[(call: TemplateInstances.Call, callee: Int)]]

  init(_ instances: TemplateInstances) {
    self.instances = instances
    certain = Array(repeating: [], count: instances.all.count)
    let firstAlike = instances.firstAlike
    for call in instances.calls where !call.isConditional && firstAlike[call.caller] == call.caller {
      certain[call.caller].append((call, firstAlike[call.callee]))
    }
  }

  /// Reports each call that closes a cycle; linear in the calls, and on a stack of its own.
  func report(to log: inout ProblemLog, _ library: TemplateLibrary) {
    enum Visit { case new, onPath, done }
    var visits = [Visit](repeating: .new, count: instances.all.count)
    for start in instances.all.indices where visits[start] == .new {
      var path = [(instance: start, next: 0)]
      visits[start] = .onPath
      while let (instance, next) = path.last {
        guard next < certain[instance].count else {
          visits[instance] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let (call, callee) = certain[instance][next]
        switch visits[callee] {
        case .done: break
        case .new:
          visits[callee] = .onPath
          path.append((callee, 0))
        case .onPath where log.isFull(instances.all[instance].key.template): break
        case .onPath:
          let cycle = path.drop { $0.instance != callee }.map(\.instance) + [callee]
          report(call, cycle, to: &log, library)
        }
      }
    }
  }

  private func report(
    _ call: TemplateInstances.Call,
    _ cycle: [Int],
    to log: inout ProblemLog,
    _ library: TemplateLibrary
  ) {
    let template = instances.all[call.caller].key.template
    var names: [String] = []
    for instance in cycle {
      let name = library.templates[instances.all[instance].key.template].name
      if names.last != name { names.append(name) }
    }
    if names.count == 1 { names.append(names[0]) }
    if names.count > 8 { names.replaceSubrange(4..<names.count - 3, with: ["…"]) }
    let problem = TemplateProblem(
      rule: .partialCycle,
      range: call.tag,
      message: "this never ends, because no section stands between: \(names.joined(separator: " → "))"
    )
    log.report(problem, in: template, of: library, chain: instances.chain(to: call.caller, library))
  }
}
