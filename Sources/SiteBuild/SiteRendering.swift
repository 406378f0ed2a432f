import Diagnostics
import Files
import SitePages
import Workers

/// Renders the files of a site, several at once, and stages each as soon as it is rendered, so that memory
/// holds one page a worker and not the site.
struct SiteRendering: Sendable {
  let site: PreparedSite
  let publication: Publication

  struct Result: Sendable {
    /// One for each file, in the order of the files; fewer after a failure.
    var stagings: [Staging] = []
    /// What only rendering can find: a template that calls itself without end, a file that has just changed. The
    /// first such problem ends the rendering, because each page may take long to come to it; it is the same
    /// whatever the number of jobs.
    var problem: Diagnostic?
    var failure: FileError?
  }

  /// Files for one task: enough that starting it costs nothing, with a renderer and buffers that grow to a page's
  /// size, and few enough that no worker waits for another at the end.
  private static func sliceSize(_ count: Int) -> Int { min(256, max(8, count / 64)) }

  func stage(_ outputs: [SiteOutput], jobs: Int) async -> Result {
    let slices = Self.slices(of: outputs)
    let results = await SliceWorkers(jobs: jobs).map(
      slices, while: { $0.failure == nil && $0.problem == nil }, { stage(outputs, $0) })
    var whole = Result()
    for result in results {
      whole.stagings += result.stagings
      whole.problem = whole.problem ?? result.problem
      whole.failure = whole.failure ?? result.failure
    }
    return whole
  }

  /// What grows with the site goes alone, so that no worker is left with all of it.
  private static func slices(of outputs: [SiteOutput]) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    let sliceSize = sliceSize(outputs.count)
    var start = 0
    while start < outputs.count {
      let end = outputs[start].isLarge ? start + 1 : min(start + sliceSize, outputs.count)
      slices.append(start..<end)
      start = end
    }
    return slices
  }

  /// Stages the files of one slice with a renderer and buffers of their own.
  private func stage(_ outputs: [SiteOutput], _ range: Range<Int>) -> Result {
    var result = Result()
    var renderer = OutputRenderer(site)
    var buffer: [UInt8] = []
    for index in range {
      buffer.removeAll(keepingCapacity: true)
      do {
        result.stagings.append(try stage(outputs[index], index: index + 1, &renderer, &buffer))
      } catch let error as FileError {
        result.failure = error
        return result
      } catch let error as RenderProblem {
        result.problem = error.diagnostic
        return result
      } catch {
        result.failure = FileError("render", outputs[index].path, reason: "\(error)")
        return result
      }
    }
    return result
  }

  private func stage(
    _ output: SiteOutput,
    index: Int,
    _ renderer: inout OutputRenderer,
    _ buffer: inout [UInt8]
  ) throws -> Staging {
    guard case .data(let file) = output.kind, output.isLarge else {
      try renderer.render(output, into: &buffer)
      return try publication.stage(output.path, buffer, index: index)
    }
    return try publication.stageStream(output.path, index: index) { open throws(FileError) in
      var count = 0
      try DataFiles.write(file, of: site.plan) { chunk throws(FileError) in
        count += chunk.count
        try open.write(chunk)
      }
      return count
    }
  }
}
