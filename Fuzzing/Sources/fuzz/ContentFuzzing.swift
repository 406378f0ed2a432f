internal import Content
internal import Diagnostics

/// A whole file of a site, with its decoder and the names that it leads to.
///
/// The first byte of the input says which file of the small site `Tests/Fixtures/base` it is put in the place of.
struct ContentFuzzing: Fuzzed {
  private static let base = "/Tests/Fixtures/base"
  private let names = SiteFolder.files(below: base)
  private let site = SiteFolder()

  init() { site.copy(names, from: Self.base) }

  func run(_ bytes: [UInt8]) {
    guard let first = bytes.first, !names.isEmpty else { return }
    let name = names[Int(first) % names.count]
    let source = SourceText(path: name, bytes: Array(bytes.dropFirst()))
    site.write(source.bytes, to: name)
    let result = site.load()
    PlaceProperty.require(result.diagnostics, in: source, otherFiles: true)
    Property.require(
      result.library != nil || result.diagnostics.contains { $0.severity == .error }, "refused without an error")
    if Property.isCostlyOneDue(for: bytes) {
      Property.require(site.load().diagnostics == result.diagnostics, "read otherwise the second time")
    }
    site.copy([name], from: Self.base)
  }
}
