import Diagnostics

/// Finds for each tag that opens something the tag that closes it.
///
/// A mistake is one problem: what was opened and not closed counts as closed where the section around it is,
/// and a closing tag with a misspelt name as the one that was expected.
struct SectionMatcher {
  private let bytes: [UInt8]
  private(set) var tokens: [TemplateToken]
  private(set) var problems: [TemplateProblem] = []
  private var open: [Opened] = []
  /// The names of openings that were closed from outside, as in `{{#a}}{{#b}}{{/a}}{{/b}}`: their closing
  /// tags are still to come, and are not a second mistake.
  private var crossed: [ArraySlice<UInt8>: Int] = [:]

  private struct Opened {
    let token: Int
    /// A closing tag with another name that came while this was the innermost opening; if nothing else closes
    /// it, that was meant to.
    var mismatch: Int?
  }

  init(_ tokens: [TemplateToken], of bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    for i in tokens.indices {
      if tokens[i].kind == .close {
        close(i)
      } else if tokens[i].opens {
        guard open.count < TemplateLimits.nesting else {
          stop(at: i)
          break
        }
        open(i)
      }
    }
    while !open.isEmpty { leaveUnclosed(until: self.tokens.count) }
  }

  private mutating func open(_ i: Int) {
    if tokens[i].kind == .block, let parent = open.last?.token {
      tokens[i].isArgument = tokens[parent].kind == .parent
    }
    open.append(Opened(token: i))
  }

  private mutating func close(_ i: Int) {
    let name = bytes[tokens[i].name]
    if let depth = open.lastIndex(where: { name == bytes[tokens[$0.token].name] }) {
      while open.count > depth + 1 {
        crossed[bytes[tokens[open[open.count - 1].token].name], default: 0] += 1
        leaveUnclosed(until: i)
      }
      closeInnermost(at: i)
    } else if let count = crossed[name], count > 0 {
      crossed[name] = count - 1
    } else if let innermost = open.last, isMisspelt(name, for: innermost.token) {
      reportMismatch(i, with: innermost.token)
      closeInnermost(at: i)
    } else if open.isEmpty {
      reportStray(i)
    } else {
      // Whether it is one tag too many, or stands for the right one, is seen when the section ends.
      if let earlier = open[open.count - 1].mismatch { reportStray(earlier) }
      open[open.count - 1].mismatch = i
    }
  }

  private mutating func closeInnermost(at end: Int) {
    let opened = open.removeLast()
    if let mismatch = opened.mismatch { reportStray(mismatch) }
    tokens[opened.token].end = end
  }

  private mutating func leaveUnclosed(until end: Int) {
    let opened = open.removeLast()
    tokens[opened.token].end = end
    if let mismatch = opened.mismatch { return reportMismatch(mismatch, with: opened.token) }
    let name = text(bytes[tokens[opened.token].name])
    let message = "“\(name)” is opened here and never closed: write {{/\(name)}} where it ends"
    problems.append(
      TemplateProblem(rule: .unclosedSection, range: tokens[opened.token].range, message: message)
    )
  }

  /// Ends the reading of a template that is nested so deep that it can only be a mistake.
  private mutating func stop(at i: Int) {
    for opened in open { tokens[opened.token].end = i }
    problems.append(
      TemplateProblem(
        rule: .templateTooDeep,
        range: tokens[i].range,
        message:
          "sections, parents and blocks can't stand more than \(TemplateLimits.nesting) deep in one another"
      )
    )
    tokens.removeSubrange(i...)
    open = []
  }

  private func isMisspelt(_ name: ArraySlice<UInt8>, for opened: Int) -> Bool {
    let expected = text(bytes[tokens[opened].name])
    if name.isEmpty { return true }
    return name.count > 2 && NearestName.to(text(name), among: CollectionOfOne(expected)) != nil
  }

  private mutating func reportStray(_ i: Int) {
    report(i, "this tag closes “\(text(bytes[tokens[i].name]))”, which is not open here")
  }

  private mutating func reportMismatch(_ i: Int, with opened: Int) {
    let expected = text(bytes[tokens[opened].name])
    let found = text(bytes[tokens[i].name])
    report(
      i,
      "this tag closes “\(found)”, but “\(expected)” is what is open: write {{/\(expected)}}",
      hint: expected
    )
  }

  private mutating func report(_ i: Int, _ message: String, hint: String? = nil) {
    problems.append(
      TemplateProblem(rule: .templateSyntax, range: tokens[i].range, message: message, hint: hint)
    )
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
