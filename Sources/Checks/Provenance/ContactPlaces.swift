import Diagnostics
import InspectionModel
import Library

/// Where a file says how somebody is reached: by what `site.yaml` gives readers to call and to write to, or what the file
/// itself is allowed to name. Its digits are no figures that a published text should have.
struct ContactPlaces {
  /// In bytes of the file, in no order; a file has a few.
  private let ranges: [Range<Int>]

  /// Linear in the file for each of the contacts.
  init(_ file: ReadFile, _ settings: SiteSettings) {
    let rules = Set([Rule.telephoneNumber, .emailAddress, .homeAddress].map(\.rawValue))
    let own = file.file.allowances.filter { rules.contains($0.rule) }
    let words = [settings.concern.text, settings.concern.telephone, settings.accessibility.contact].compactMap { $0 }
    let contacts = words.flatMap(Self.numbers) + [settings.publisher.email ?? ""] + own.map(\.text)
    let bytes = file.source.bytes
    ranges = contacts.flatMap { Self.places(of: Array($0.utf8), in: bytes) }
  }

  func contain(_ range: Range<Int>) -> Bool {
    ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  private static func places(of contact: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = contact.first, contact.contains(where: isDigit) else { return [] }
    let isShort = contact.count(where: isDigit) < 5
    return bytes.indices.filter { i in
      guard bytes[i] == first, bytes[i...].starts(with: contact) else { return false }
      let end = i + contact.count
      if i > 0, isDigit(bytes[i - 1]) || end < bytes.count && isDigit(bytes[end]) { return false }
      // “Call 999”, and not “999 children”.
      return !isShort || isCalled(bytes[max(0, i - 12)..<i])
    }.map { $0..<($0 + contact.count) }
  }

  /// “999” and “0800 1111” of “call 999, or Childline on 0800 1111”.
  private static func numbers(in text: String) -> [String] {
    text.split { !$0.isNumber && $0 != " " }.map { run in
      run.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  private static func isCalled(_ words: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: words, as: UTF8.self).lowercased()
    return ["call", "ring", "dial", "phone"].contains(where: words.contains)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
