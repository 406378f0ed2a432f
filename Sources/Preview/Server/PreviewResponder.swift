import Diagnostics
import Files
import HTTPTypes
import Hummingbird
import NIOCore

/// What is known of the connection that a request came in by.
struct PreviewContext: InitializableFromSource, Sendable {
  let address: String?
  let port: Int?
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
    address = channel.localAddress?.ipAddress
    port = channel.localAddress?.port
  }

  /// Waits until the connection has taken up what was written to it so far. Only then does it know whether the client
  /// keeps up: without that, a busy server gathers all of a large file in memory.
  func waitForConnection() async throws { try await channel.eventLoop.submit {}.get() }

  /// Closes the connection when the answer has been written, whatever the client goes on to send.
  func closeAfterAnswer() { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
}

/// Answers requests: whether they are meant for this server first, then by address.
struct PreviewResponder: HTTPResponder {
  let site: PreviewSite
  let hosts: HostCheck
  /// The folder that holds `content/`.
  let folder: String

  func respond(to request: Request, context: PreviewContext) async throws -> Response {
    var response = await answer(request, context)
    if request.announcesContent {
      // Content that comes byte by byte would hold the connection for as long as the client likes.
      context.closeAfterAnswer()
      response.headers[.connection] = "close"
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(_ request: Request, _ context: PreviewContext) async -> Response {
    guard hosts.allows(request.head.authority, address: context.address, port: context.port),
      request.headers[.host] == nil
    else {
      return plain(.misdirectedRequest, "This preview answers only to its own name; open the address that it printed.")
    }
    let path: RequestPath
    do throws(RequestPath.Problem) {
      path = try RequestPath(request.head.path ?? "")
    } catch {
      switch error {
      case .tooLong: return plain(.uriTooLong, "The address is too long.")
      case .malformed: return plain(.badRequest, "This is no address.")
      case .impossible: return plain(.notFound, "Not found.")
      }
    }
    guard request.method == .get || request.method == .head else {
      var response = plain(.methodNotAllowed, "A preview can only be read.")
      response.headers[.allow] = "GET, HEAD"
      return response
    }
    if request.announcesContent {
      return plain(.contentTooLarge, "A request for a page of a preview has no content.")
    }
    if path.path.hasPrefix(PreviewAddress.prefix) { return await own(path, request) }
    return await page(path, await site.current(), request, context)
  }

  /// What the site has at a path.
  private func content(of path: RequestPath, _ state: PreviewState) async -> SiteAnswer {
    let answer = SiteAnswer.of(path.path, in: state, folder: folder)
    if case .file(let file) = answer, let failure = file.failure {
      await site.noteFailure(of: path.path, failure, in: state)
    }
    return answer
  }

  private func page(
    _ path: RequestPath, _ state: PreviewState, _ request: Request, _ context: PreviewContext
  ) async -> Response {
    switch await content(of: path, state) {
    case .redirect(let target):
      var response = plain(.movedPermanently, "It is at \(target)")
      response.headers[.location] = PercentEncoding.path(target) + (path.query.map { "?" + $0 } ?? "")
      return response
    case .file(let file):
      var content = file.content
      if case .bytes(let bytes) = content, let digest = file.pageDigest {
        let decoration = PageDecoration(
          path: path.path, digest: digest, styles: state.served?.assets.styles ?? 0, source: file.source,
          listsProblems: file.outcome == .broken || file.outcome == .unavailable)
        content = .bytes(decoration.applied(to: bytes))
      }
      return FileAnswer(
        status: status(file.outcome), content: content, type: ContentType.of(file.path), isKept: !file.isPage
      ).response(to: request, pacing: context.waitForConnection)
    }
  }

  private func status(_ outcome: SiteAnswer.File.Outcome) -> HTTPResponse.Status {
    switch outcome {
    case .found: .ok
    case .notFound: .notFound
    case .broken: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }

  /// What the preview has besides the site; for pages from here alone.
  private func own(_ path: RequestPath, _ request: Request) async -> Response {
    if let origin = request.headers[.secFetchSite], origin != "same-origin", origin != "none" {
      return plain(.forbidden, "This is for the pages of the preview alone.")
    }
    func file(_ bytes: [UInt8], _ type: String) -> Response {
      FileAnswer(status: .ok, content: .bytes(bytes), type: type, isKept: true).response(to: request)
    }
    switch path.path {
    case PreviewAddress.script: return file(PackageResources.live_js, ContentType.script)
    case PreviewAddress.worker: return file(PackageResources.worker_js, ContentType.script)
    case PreviewAddress.styles: return file(PackageResources.preview_css, ContentType.css)
    case PreviewAddress.events: return EventStream.response(to: request, await site.states())
    case PreviewAddress.state:
      guard let page = path.value("page"), let pagePath = try? RequestPath(page) else {
        return plain(.badRequest, "The state is asked for of a page.")
      }
      let state = await site.current()
      var digest: UInt64 = 0
      if case .file(let file) = await content(of: pagePath, state) {
        digest = file.pageDigest ?? 0
      }
      let json = ProblemList.json(state, page: digest, styles: state.served?.assets.styles ?? 0)
      return FileAnswer(status: .ok, content: .bytes(json), type: ContentType.json, isKept: false)
        .response(to: request)
    default:
      guard path.path.hasPrefix(PreviewAddress.source) else { return plain(.notFound, "Not found.") }
      return source(String(path.path.dropFirst(PreviewAddress.source.count)), await site.current(), request)
    }
  }

  /// A file of the site as it is now: one that a page is made of, or that has a problem.
  private func source(_ path: String, _ state: PreviewState, _ request: Request) -> Response {
    let isKnown =
      state.served?.sourcePaths.contains(path) == true
      || state.report.diagnostics.contains { $0.location.file == path }
    guard isKnown, let root = Folder.realPath(of: folder), let real = Folder.realPath(of: folder + "/" + path),
      real.hasPrefix(root == "/" ? root : root + "/"),
      case .bytes(let bytes)? = try? FileReader.read(real, limit: 1 << 20)
    else { return plain(.notFound, "This file is not there, or is no source of the site.") }
    let page = SourcePage.bytes(SourceText(path: path, bytes: bytes))
    return FileAnswer(status: .ok, content: .bytes(page), type: ContentType.html, isKept: false).response(to: request)
  }

  private func plain(_ status: HTTPResponse.Status, _ words: String) -> Response {
    var headers = PreviewHeaders.common
    headers[.contentType] = ContentType.text
    headers[.cacheControl] = "no-store"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: words + "\n")))
  }
}

extension Request {
  /// Whether something comes after the headers.
  fileprivate var announcesContent: Bool {
    headers[.transferEncoding] != nil || headers[.contentLength].map { $0 != "0" } == true
  }
}
