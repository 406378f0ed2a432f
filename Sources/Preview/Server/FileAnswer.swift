import HTTPTypes
import Hummingbird

/// The answer with what a file holds: whole, a part, or only that the client has them already.
struct FileAnswer {
  let status: HTTPResponse.Status
  let content: FileContent
  let type: String
  /// Whether the client may keep it, asking each time whether it still holds.
  let isKept: Bool

  /// Larger files are written piece by piece, so that a slow reader is waited for and none is held twice.
  private static let piece = 64 << 10

  /// - Parameter pacing: waits until the connection has taken up what was written.
  func response(to request: Request, pacing: @escaping @Sendable () async throws -> Void = {}) -> Response {
    let tag = EntityTag(digest: content.digest)
    let all = 0..<content.count
    var headers = PreviewHeaders.common
    headers[.contentType] = type
    headers[.eTag] = tag.text
    headers[.cacheControl] = isKept ? "no-cache" : "no-store"
    guard status == .ok else { return Response(status: status, headers: headers, body: body(all, pacing)) }
    headers[.acceptRanges] = "bytes"
    if !tag.isAllowed(byMatch: request.headers[.ifMatch]) {
      return Response(status: .preconditionFailed, headers: headers)
    }
    if tag.isNamed(inNoneMatch: request.headers[.ifNoneMatch]) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    let isPartial = request.method == .get && tag.isAllowed(byRange: request.headers[.ifRange])
    switch ByteRange(isPartial ? request.headers[.range] : nil, size: all.count) {
    case .whole: return Response(status: .ok, headers: headers, body: body(all, pacing))
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(all.count)"
      return Response(status: .partialContent, headers: headers, body: body(range, pacing))
    case .unsatisfiable:
      headers[.contentType] = nil
      headers[.contentRange] = "bytes */\(all.count)"
      return Response(status: .rangeNotSatisfiable, headers: headers)
    }
  }

  /// A part of it. What ends before its time, because the file has been changed meanwhile, ends the connection: so the
  /// client knows that it has not got the file.
  private func body(_ range: Range<Int>, _ pacing: @escaping @Sendable () async throws -> Void) -> ResponseBody {
    if case .bytes(let bytes) = content, range.count <= Self.piece {
      return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range]))
    }
    return ResponseBody(contentLength: range.count) { writer in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
        let piece = try content.part(start..<min(start + Self.piece, range.upperBound))
        try await writer.write(ByteBuffer(bytes: piece))
        try await pacing()
      }
      try await writer.finish(nil)
    }
  }
}

/// The headers that every answer has.
enum PreviewHeaders {
  /// What is here is for pages from here: no other site may take in a file of it, nor guess at its type.
  static let common: HTTPFields = [
    .xContentTypeOptions: "nosniff",
    .crossOriginResourcePolicy: "same-origin",
    .referrerPolicy: "same-origin",
  ]
}

extension HTTPField.Name {
  static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
  static let referrerPolicy = known("Referrer-Policy")
  static let secFetchSite = known("Sec-Fetch-Site")
  static let host = known("Host")

  /// A name of letters and dashes is always one.
  private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
