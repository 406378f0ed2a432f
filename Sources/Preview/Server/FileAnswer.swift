internal import HTTPTypes
internal import Hummingbird

/// The answer with a file's bytes: whole, a part, or only that the client has them already.
struct FileAnswer {
  let status: HTTPResponse.Status
  let bytes: [UInt8]
  let type: String
  let tag: EntityTag
  /// Whether the client may keep it, asking each time whether it still holds.
  let isKept: Bool

  /// Larger files are written piece by piece, so that a slow reader is waited for and none is held twice.
  private static let piece = 64 << 10

  func response(to request: Request) -> Response {
    var headers = PreviewHeaders.common
    headers[.contentType] = type
    headers[.eTag] = tag.text
    headers[.cacheControl] = isKept ? "no-cache" : "no-store"
    guard status == .ok else { return Response(status: status, headers: headers, body: body(bytes[...])) }
    headers[.acceptRanges] = "bytes"
    if !tag.isAllowed(byMatch: request.headers[.ifMatch]) {
      return Response(status: .preconditionFailed, headers: headers)
    }
    if tag.isNamed(inNoneMatch: request.headers[.ifNoneMatch]) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    let isPartial = request.method == .get && tag.isAllowed(byRange: request.headers[.ifRange])
    switch ByteRange(isPartial ? request.headers[.range] : nil, size: bytes.count) {
    case .whole: return Response(status: .ok, headers: headers, body: body(bytes[...]))
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return Response(status: .partialContent, headers: headers, body: body(bytes[range]))
    case .unsatisfiable:
      headers[.contentType] = nil
      headers[.contentRange] = "bytes */\(bytes.count)"
      return Response(status: .rangeNotSatisfiable, headers: headers)
    }
  }

  private func body(_ bytes: ArraySlice<UInt8>) -> ResponseBody {
    guard bytes.count > Self.piece else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
    return ResponseBody(contentLength: bytes.count) { writer in
      var rest = bytes
      while !rest.isEmpty {
        try await writer.write(ByteBuffer(bytes: rest.prefix(Self.piece)))
        rest = rest.dropFirst(Self.piece)
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
