import Diagnostics
import Files
import SitePages
import SitePlan

/// Renders the files of a site one after the other: what the build stages and what the preview sends are the same
/// bytes. Each worker has its own, whose buffers are used again.
package struct OutputRenderer {
  private let site: PreparedSite
  private var renderer: PageRenderer

  package init(_ site: PreparedSite) {
    self.site = site
    renderer = site.renderer()
  }

  /// Appends one file to `out`, whole; one that grows with the site too.
  ///
  /// - Throws: `FileError` where a file can't be read any more, `RenderProblem`.
  package mutating func render(_ output: SiteOutput, into out: inout [UInt8]) throws {
    switch output.kind {
    case .page(let page): try renderer.render(page, into: &out)
    case .data(let file): DataFiles.write(file, of: site.plan) { out += $0 }
    case .asset(.program(_, let text)): out += Array(text.utf8)
    case .asset(.own(_, let path)):
      guard case .bytes(let bytes) = try FileReader.read(path) else {
        throw FileError("read", path, reason: "it is too large")
      }
      out += bytes
    }
  }
}
