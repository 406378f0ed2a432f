internal import Diagnostics
internal import Files
package import Provenance
internal import Workers

/// The published texts of a folder, read and indexed once however many documents rest on them.
package struct SourceTexts: Sendable {
  /// By file name.
  private let texts: [String: PublishedText]
  /// A number for each text that tells whether it changed.
  package let digests: [String: UInt64]
  /// Why a text that a document names can't be read, by file name.
  private let missing: [String: String]

  /// Nothing given: every claim is unchecked.
  package static let none = SourceTexts(texts: [:], digests: [:], missing: [:])

  private init(texts: [String: PublishedText], digests: [String: UInt64], missing: [String: String]) {
    self.texts = texts
    self.digests = digests
    self.missing = missing
  }

  /// Texts that are in memory, for tests.
  package init(_ texts: [String: PublishedText]) {
    self.init(texts: texts, digests: [:], missing: [:])
  }

  /// Reads the texts with these names. One that is missing or unreadable makes the claims that rest on it unchecked;
  /// it stops nothing.
  ///
  /// - Parameter jobs: how many are read at once.
  package static func read(_ names: [String], in folder: String, jobs: Int) async -> SourceTexts {
    let slices = names.indices.map { $0..<$0 + 1 }
    let results = await SliceWorkers(jobs: jobs).map(slices) { slice in read(names[slice.lowerBound], in: folder) }
    var texts: [String: PublishedText] = [:]
    var digests: [String: UInt64] = [:]
    var missing: [String: String] = [:]
    for (name, result) in zip(names, results) {
      switch result {
      case .success(let (text, digest)):
        texts[name] = text
        digests[name] = digest
      case .failure(let error): missing[name] = error.reason
      }
    }
    return SourceTexts(texts: texts, digests: digests, missing: missing)
  }

  private struct Failure: Error { let reason: String }

  private static func read(_ name: String, in folder: String) -> Result<(PublishedText, UInt64), Failure> {
    do {
      switch try FileReader.read(folder + "/" + name, limit: 16 << 20) {
      case .bytes(let bytes):
        return .success((PublishedText(bytes), SourceText(path: name, bytes: bytes).digest))
      case .tooLarge: return .failure(Failure(reason: "its text “\(name)” is larger than 16 MiB"))
      }
    } catch {
      return .failure(Failure(reason: "its text “\(name)” is not in the folder of sources, or can't be read"))
    }
  }

  package subscript(name: String) -> PublishedText? { texts[name] }

  /// Why there is no text of a name.
  package func reason(_ name: String) -> String { missing[name] ?? "its text “\(name)” is not given" }
}
