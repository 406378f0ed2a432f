import Diagnostics
import Files
import SiteBuild
import SitePages
import SitePlan

/// What the preview answers for an address of the site, whoever asks: a browser for the page, or a page's script for
/// what it is made of now.
enum SiteAnswer {
  case file(File)
  /// A folder's address without its slash, or the root of a site that stands elsewhere: to this path.
  case redirect(String)

  struct File {
    enum Outcome { case found, notFound, broken, unavailable }

    let outcome: Outcome
    let content: FileContent
    let path: String
    /// Of a page, with what it shows; nil for any other file.
    let pageDigest: UInt64?
    let source: PageSource?
    /// Why the page can't be rendered; nil for all others.
    var failure: DiagnosticReport?

    var isPage: Bool { pageDigest != nil }
  }

  /// - Parameters:
  ///   - path: decoded, with a leading slash.
  ///   - folder: the one that holds `content/`.
  static func of(_ path: String, in state: PreviewState, folder: String) -> SiteAnswer {
    guard let served = state.served else {
      return .file(problems("The site can’t be shown yet", state.report, .unavailable))
    }
    let base = (try? RequestPath(served.basePath).path) ?? "/"
    guard path.hasPrefix(base) else {
      if path == "/" || path + "/" == base { return .redirect(base) }
      return .file(notFound(served))
    }
    let relative = String(path.dropFirst(base.count))
    guard let output = served.output(at: relative) else {
      let isFolder = !relative.hasSuffix("/") && served.output(at: relative + "/") != nil
      return isFolder ? .redirect(path + "/") : .file(notFound(served))
    }
    return .file(file(output, .found, served, folder: folder))
  }

  private static func notFound(_ served: ServedSite) -> File {
    guard let output = served.notFound else {
      return File(
        outcome: .notFound, content: .bytes(Array("Not found\n".utf8)), path: "404.txt", pageDigest: nil, source: nil)
    }
    return file(output, .notFound, served, folder: "")
  }

  private static func file(
    _ output: SiteOutput, _ outcome: File.Outcome, _ served: ServedSite, folder: String
  ) -> File {
    do {
      guard let content = try served.content(of: output) else { return notFound(served) }
      guard case .page = output.kind, case .bytes(let bytes) = content else {
        return File(outcome: outcome, content: content, path: output.path, pageDigest: nil, source: nil)
      }
      let digest = SourceText.digest(of: bytes) &* 31 &+ served.assets.digest(namedBy: bytes)
      let source = outcome == .found ? served.source(of: output, folder: folder) : nil
      return File(outcome: outcome, content: content, path: output.path, pageDigest: digest, source: source)
    } catch let problem as RenderProblem {
      let report = DiagnosticReport([problem.diagnostic])
      var page = problems("This page can’t be shown", report, .broken)
      page.failure = report
      return page
    } catch {
      // An asset that could not be read.
      let reason = (error as? FileError)?.reason ?? "\(error)"
      let isMissing = (error as? FileError)?.isMissing == true
      return File(
        outcome: isMissing ? .notFound : .broken,
        content: .bytes(Array("cannot read \(output.path): \(reason)\n".utf8)), path: "error.txt", pageDigest: nil,
        source: nil)
    }
  }

  private static func problems(_ title: String, _ report: DiagnosticReport, _ outcome: File.Outcome) -> File {
    let bytes = ProblemPage.bytes(title, report)
    return File(
      outcome: outcome, content: .bytes(bytes), path: "problems.html", pageDigest: SourceText.digest(of: bytes),
      source: nil)
  }
}
