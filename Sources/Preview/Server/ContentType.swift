import Hummingbird

/// The media type of a file by the ending of its name, with the charset where the type has one.
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let json = "application/json"
  static let css = "text/css; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"

  static func of(_ path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let point = name.lastIndex(of: ".") else { return "application/octet-stream" }
    let ending = name[name.index(after: point)...].lowercased()
    switch ending {
    case "html", "htm": return html
    case "css": return css
    case "js", "mjs": return script
    case "csv": return "text/csv; charset=utf-8"
    case "txt", "md": return text
    case "json", "map": return json
    case "webmanifest": return "application/manifest+json"
    case "atom": return "application/atom+xml; charset=utf-8"
    case "xml": return "application/xml; charset=utf-8"
    case "svg": return "image/svg+xml; charset=utf-8"
    case "ico": return "image/x-icon"
    case "avif": return "image/avif"
    case "webp": return "image/webp"
    case "woff2": return "font/woff2"
    case "wasm": return "application/wasm"
    default:
      guard let known = MediaType.getMediaType(forExtension: ending) else { return "application/octet-stream" }
      return known.type == .text ? "\(known.type)/\(known.subType); charset=utf-8" : "\(known.type)/\(known.subType)"
    }
  }
}
