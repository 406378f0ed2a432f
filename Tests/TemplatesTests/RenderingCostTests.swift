import Diagnostics
import Templates
import Testing

/// What a page by templates costs, against the same page written by hand from the same model.
struct RenderingCostTests {
  @Test
  func writesTheSamePageAsByHand() throws {
    var diagnostics: [Diagnostic] = []
    let template = SamplePage.library.compile("report", for: SamplePage.schema, &diagnostics)
    #expect(diagnostics == [])
    var context = RenderContext()
    var bytes: [UInt8] = []
    try #require(template).render(.full, using: &context, into: &bytes)
    var byHand: [UInt8] = []
    SamplePage.full.writeByHand(to: &byHand)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: byHand, as: UTF8.self))
  }

  #if DEBUG
    static let isOptimised = false
  #else
    static let isOptimised = true
  #endif

  @Test(.enabled(if: isOptimised, "times mean something in an optimised build only: swift test -c release"))
  func takesAtMostThreeTimesThePageByHand() throws {
    var diagnostics: [Diagnostic] = []
    let template = try #require(
      SamplePage.library.compile("report", for: SamplePage.schema, &diagnostics)
    )
    let page = SamplePage.full
    var context = RenderContext()
    var bytes: [UInt8] = []
    // In turns, so that whatever else the machine does falls on both; the fastest turn of each is what
    // counts.
    var (fastest, fastestByHand) = (Duration.seconds(1), Duration.seconds(1))
    let clock = ContinuousClock()
    for _ in 0..<200 {
      let byTemplate = try clock.measure {
        for _ in 0..<20 {
          bytes.removeAll(keepingCapacity: true)
          try template.render(page, using: &context, into: &bytes)
        }
      }
      let byHand = clock.measure {
        for _ in 0..<20 {
          bytes.removeAll(keepingCapacity: true)
          page.writeByHand(to: &bytes)
        }
      }
      fastest = min(fastest, byTemplate)
      fastestByHand = min(fastestByHand, byHand)
    }
    let ratio = fastest / fastestByHand
    print(
      "a page of \(bytes.count) bytes: \(fastest / 20) by template, \(fastestByHand / 20) by hand, ratio \(ratio)"
    )
    #expect(ratio <= 3)
  }
}
