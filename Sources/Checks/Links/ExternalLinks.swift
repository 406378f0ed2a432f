import Content
import Diagnostics
import FrontMatter
import Library
import Markdown

/// The addresses on other sites that a site's files name, each with its places.
struct ExternalLinks {
  struct Place {
    let file: SiteFile
    let location: SourceLocation
  }

  /// By address, without fragments, which a server never sees.
  private(set) var places: [String: [Place]] = [:]
  /// Of files that can't be read any more, whose addresses nobody knows.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads every file once.
  ///
  /// - Parameter own: the site's own address, below which nothing may be published yet.
  init(of library: ContentLibrary, site: String, own: String) {
    for file in SiteFile.all(of: library) {
      if file.role.isTable { continue }
      guard let source = SiteFileReader.read(file.path, site: site, &diagnostics) else { continue }
      let read = ReadFile(file, source)
      if let root = read.frontMatter { collect(root, read, own) }
      for link in read.document?.links ?? [] { add(link.destination, link.destinationSource, read, own) }
    }
    for path in SiteCheck.templates(site) where path.hasSuffix(".mustache") {
      guard let source = SiteFileReader.read(path, site: site, &diagnostics) else { continue }
      collectTemplate(ReadFile(SiteFile(template: path, beside: library.settingsFile), source), own)
    }
  }

  /// The addresses that stand in a template as they are: `href="https://example.org/"`.
  private mutating func collectTemplate(_ file: ReadFile, _ own: String) {
    let bytes = file.source.bytes
    for i in bytes.indices where bytes[i] == UInt8(ascii: "=") {
      guard let quote = bytes.byte(i + 1), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        bytes[..<i].suffix(5).elementsEqual(" href".utf8)
      else { continue }
      let address = bytes[(i + 2)...].prefix { $0 != quote && $0 != 0x0A }
      if address.contains(UInt8(ascii: "{")) { continue }
      let text = String(decoding: address, as: UTF8.self).replacing("&amp;", with: "&")
      add(text, address.startIndex..<address.endIndex, file, own)
    }
  }

  private mutating func collect(_ value: YAMLValue, _ file: ReadFile, _ own: String) {
    if let text = value.text { add(text, value.range, file, own) }
    for element in value.elements { collect(element, file, own) }
    for (key, field) in value.pairs where key.text != "allow" && key.text != "base_url" { collect(field, file, own) }
  }

  private mutating func add(_ address: String, _ range: Range<Int>, _ file: ReadFile, _ own: String) {
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), !address.contains(" ") else { return }
    let key = String(address.prefix { $0 != "#" })
    if key == own || key.hasPrefix(own + "/") { return }
    places[key, default: []].append(Place(file: file.file, location: file.source.location(of: range)))
  }
}
