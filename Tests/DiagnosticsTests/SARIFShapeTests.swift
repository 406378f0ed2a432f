import Diagnostics
import Foundation
import Testing

/// What the schema of SARIF 2.1.0 asks of the objects that a report is made of, restated by hand: which members
/// each must have and may have (no other is allowed), their types, their least values, their words.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
private indirect enum SARIFShape: Sendable {
  case string
  case word([String])
  case reference
  case integer(atLeast: Int)
  case truth
  case list(SARIFShape, isUnique: Bool = false)
  case object(required: [String: SARIFShape], optional: [String: SARIFShape] = [:])

  static let log = SARIFShape.object(
    required: ["version": .word(["2.1.0"]), "runs": .list(run)], optional: ["$schema": .reference])

  private static let run = SARIFShape.object(
    required: ["tool": .object(required: ["driver": driver])],
    optional: [
      "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]), "invocations": .list(invocation),
      "results": .list(result),
    ])
  private static let driver = SARIFShape.object(
    required: ["name": .string],
    optional: ["version": .string, "rules": .list(.object(required: ["id": .string]), isUnique: true)])
  private static let invocation = SARIFShape.object(
    required: ["executionSuccessful": .truth],
    optional: ["toolExecutionNotifications": .list(.object(required: ["message": message], optional: ["level": level]))]
  )
  private static let result = SARIFShape.object(
    required: ["message": message],
    optional: ["ruleId": .string, "ruleIndex": .integer(atLeast: -1), "level": level, "locations": .list(location)])
  private static let location = SARIFShape.object(
    required: [:],
    optional: ["physicalLocation": .object(required: ["artifactLocation": artifact], optional: ["region": region])])
  private static let artifact = SARIFShape.object(required: [:], optional: ["uri": .reference])
  private static let region = SARIFShape.object(
    required: [:],
    optional: [
      "startLine": .integer(atLeast: 1), "startColumn": .integer(atLeast: 1), "endLine": .integer(atLeast: 1),
      "endColumn": .integer(atLeast: 1),
    ])
  private static let message = SARIFShape.object(required: ["text": .string])
  private static let level = SARIFShape.word(["none", "note", "warning", "error"])

  /// What a value lacks or has too much, each with its path.
  func problems(_ value: Any, _ path: String = "$") -> [String] {
    switch self {
    case .string: value is String ? [] : ["\(path): no text"]
    case .word(let words): (value as? String).map(words.contains) == true ? [] : ["\(path): none of \(words)"]
    case .reference:
      (value as? String).flatMap { URLComponents(string: $0) } != nil ? [] : ["\(path): no reference"]
    case .integer(let least):
      (value as? NSNumber).map { Double($0.intValue) == $0.doubleValue && $0.intValue >= least } == true
        ? [] : ["\(path): no whole number of at least \(least)"]
    case .truth: value is Bool ? [] : ["\(path): neither true nor false"]
    case .list(let shape, let isUnique): Self.problems(ofList: value, shape, isUnique, path)
    case .object(let required, let optional): Self.problems(ofObject: value, required, optional, path)
    }
  }

  private static func problems(ofList value: Any, _ shape: SARIFShape, _ isUnique: Bool, _ path: String) -> [String] {
    guard let list = value as? [Any] else { return ["\(path): no list"] }
    let isRepeated = isUnique && Set(list.map { "\($0)" }).count < list.count
    return (isRepeated ? ["\(path): an element stands there twice"] : [])
      + list.enumerated().flatMap { shape.problems($1, "\(path)[\($0)]") }
  }

  private static func problems(
    ofObject value: Any,
    _ required: [String: SARIFShape],
    _ optional: [String: SARIFShape],
    _ path: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path): no object"] }
    let missing = required.keys.filter { object[$0] == nil }.sorted().map { "\(path): “\($0)” is missing" }
    let known = required.merging(optional) { a, _ in a }
    return missing
      + object.sorted { $0.key < $1.key }.flatMap { key, value in
        known[key].map { $0.problems(value, "\(path).\(key)") } ?? ["\(path): “\(key)” is not allowed"]
      }
  }
}

@Suite struct SARIFShapeTests {
  private static func problems(_ report: DiagnosticReport) throws -> [String] {
    let text = SARIFForm.text(of: report, version: "1.2.3")
    return SARIFShape.log.problems(try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  @Test func writesEveryRuleAsTheSchemaHasIt() throws {
    let diagnostics = Rule.allCases.enumerated().flatMap { number, rule in
      let location = SourceLocation(
        file: "content/reports/a b/ü–\(number)%.md", start: SourcePosition(line: number + 1, column: 1),
        end: SourcePosition(line: number + 2, column: 3), lineText: nil)
      return [Diagnostic(rule, at: location, "“a”\nb"), Diagnostic(rule, at: SourceLocation(file: "content"), "c")]
    }
    #expect(try Self.problems(DiagnosticReport(diagnostics, unchecked: ["one", "one"])) == [])
    #expect(try Self.problems(DiagnosticReport([])) == [])
  }

  @Test func noticesWhatTheSchemaDoesNotAllow() {
    let wrong: [String: Any] = ["version": "2.1", "runs": [["tool": ["driver": [String: Any]()], "result": [Any]()]]]
    #expect(
      SARIFShape.log.problems(wrong) == [
        "$.runs[0]: “result” is not allowed", "$.runs[0].tool.driver: “name” is missing",
        "$.version: none of [\"2.1.0\"]",
      ])
  }
}
