import Testing

@testable import candour

@Suite struct PreviewConsoleTests {
  @Test(arguments: [
    (0, 0, "Building [..............................]"), (1, 2, "Building [###############...............]"),
    (9, 9, "Building [##############################]"), (10, 9, "Building [##############################]"),
  ])
  func drawsHowFarABuildIs(_ done: Int, _ total: Int, _ bar: String) {
    #expect(PreviewConsole.bar(done, total) == bar)
  }
}
