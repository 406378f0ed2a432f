import InspectionModel

/// How a single value is spelt, as bytes, in every data file.
///
/// Dates and numbers are written digit by digit: a build of 100,000 reports writes them by the ten million,
/// and a `String` for each would cost more than all the rest of a row.
enum DataText {
  /// Text of our own, as it stands.
  static func append(literal text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  static func append(_ boolean: Bool, to bytes: inout [UInt8]) {
    append(literal: boolean ? "true" : "false", to: &bytes)
  }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard !(0...9).contains(number) else {
      bytes.append(digit(number))
      return
    }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// ISO 8601, as precise as the date: `2012-02-06`, `2012-02` or `2012`.
  static func append(_ date: CivilDate, to bytes: inout [UInt8]) {
    appendTwoDigits(date.year / 100, to: &bytes)
    appendTwoDigits(date.year % 100, to: &bytes)
    guard let month = date.month else { return }
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(month, to: &bytes)
    guard let day = date.day else { return }
    bytes.append(UInt8(ascii: "-"))
    appendTwoDigits(day, to: &bytes)
  }

  /// A number with the digits that were printed, 4.10 as 4.10, but without zeros before the first that counts,
  /// which JSON does not allow.
  static func append(_ quantity: Quantity, to bytes: inout [UInt8]) {
    var digits = quantity.text.utf8[...]
    if digits.first == UInt8(ascii: "-") {
      bytes.append(UInt8(ascii: "-"))
      digits.removeFirst()
    }
    while digits.first == UInt8(ascii: "0"), let next = digits.dropFirst().first, next != UInt8(ascii: ".") {
      digits.removeFirst()
    }
    bytes.append(contentsOf: digits)
  }

  private static func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(digit(number / 10))
    bytes.append(digit(number % 10))
  }

  private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number) }
}
