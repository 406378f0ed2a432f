import Diagnostics
import Files
package import Provenance
import Synchronization

/// The published texts of a folder, each read and indexed when a document first rests on it, and once for all documents
/// that stand near each other.
///
/// A class, because those who check side by side share it. It keeps the last few megabytes of texts: the texts of a
/// large site, each with an index three times its size, would fill the memory of a machine.
package final class SourceTexts: Sendable {
  private struct Failure: Error { let reason: String }

  private struct Reading {
    let text: PublishedText
    let digest: UInt64
    let size: Int
  }

  /// One text. Whoever asks first reads it while the lock is held, and others wait for it rather than do the same work.
  private final class Entry: Sendable {
    private let reading = Mutex<Result<Reading, Failure>?>(nil)

    func reading(_ read: () -> Result<Reading, Failure>) -> Result<Reading, Failure> {
      reading.withLock { known in
        if let known { return known }
        let made = read()
        known = made
        return made
      }
    }
  }

  private struct State {
    /// By file name.
    var entries: [String: Entry] = [:]
    /// The texts that are kept, in the order in which they were read.
    var kept: [(name: String, size: Int)] = []
    var keptSize = 0
    var digests: [String: UInt64] = [:]
  }

  private let folder: String
  private let mostKept: Int
  private let state = Mutex(State())

  /// The texts of a folder. One that is missing or unreadable makes the claims that rest on it unchecked; it stops
  /// nothing.
  ///
  /// - Parameter mostKept: how many bytes of texts are kept.
  package init(in folder: String, keeping mostKept: Int = 4 << 20) {
    self.folder = folder
    self.mostKept = mostKept
  }

  package subscript(name: String) -> PublishedText? { try? reading(name).get().text }

  /// Why there is no text of a name.
  package func reason(_ name: String) -> String {
    if case .failure(let failure) = reading(name) { return failure.reason }
    return "its text “\(name)” is not given"
  }

  /// A number that tells whether a text changed; nil for one that nobody asked for or that can't be read.
  package func digest(_ name: String) -> UInt64? { state.withLock { $0.digests[name] } }

  private func reading(_ name: String) -> Result<Reading, Failure> {
    let entry = state.withLock { state in
      if let known = state.entries[name] { return known }
      let new = Entry()
      state.entries[name] = new
      return new
    }
    return entry.reading {
      let made = read(name)
      if case .success(let reading) = made { keep(reading, name) }
      return made
    }
  }

  private func keep(_ reading: Reading, _ name: String) {
    state.withLock { state in
      state.digests[name] = reading.digest
      state.kept.append((name, reading.size))
      state.keptSize += reading.size
      while state.keptSize > mostKept, state.kept.count > 1 {
        let oldest = state.kept.removeFirst()
        state.keptSize -= oldest.size
        state.entries[oldest.name] = nil
      }
    }
  }

  /// Why some bytes are no text that anything could be held against.
  private static func problem(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "%PDF-".utf8) {
      return "is a PDF; name its text, which candour import or pdftotext -layout makes of it"
    }
    if String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0) { return "is not in UTF-8; save it so" }
    return nil
  }

  private func read(_ name: String) -> Result<Reading, Failure> {
    do {
      switch try FileReader.read(folder + "/" + name, limit: 16 << 20) {
      case .bytes(let bytes):
        if let problem = Self.problem(bytes) { return .failure(Failure(reason: "its text “\(name)” \(problem)")) }
        let digest = SourceText(path: name, bytes: bytes).contentDigest
        return .success(Reading(text: PublishedText(bytes), digest: digest, size: bytes.count))
      case .tooLarge: return .failure(Failure(reason: "its text “\(name)” is larger than 16 MiB"))
      }
    } catch {
      let reason = error.isMissing ? "is not in the folder of sources" : "can’t be read: \(error.reason)"
      return .failure(Failure(reason: "its text “\(name)” \(reason)"))
    }
  }
}
