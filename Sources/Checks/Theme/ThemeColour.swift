/// An opaque colour of the screen, as the contrast rules of WCAG 2.2 see it.
struct ThemeColour: Sendable, Hashable, CustomStringConvertible {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#abc`, `#aabbcc`, `rgb(1, 2, 3)`, `rgb(1 2 3)`, `white` and `black`; nil for any other way to write a
  /// colour, and for one that lets what is behind it through.
  init?(_ text: Substring) {
    let text = text.lowercased()
    if text == "white" {
      self.init(red: 255, green: 255, blue: 255)
    } else if text == "black" {
      self.init(red: 0, green: 0, blue: 0)
    } else if text.hasPrefix("#") {
      self.init(hex: text.dropFirst())
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      self.init(parts: text.dropFirst(4).dropLast())
    } else {
      return nil
    }
  }

  private init?(hex: Substring) {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count else { return nil }
    switch digits.count {
    case 3: self.init(red: UInt8(digits[0] * 17), green: UInt8(digits[1] * 17), blue: UInt8(digits[2] * 17))
    case 6:
      self.init(
        red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
        blue: UInt8(digits[4] * 16 + digits[5]))
    default: return nil
    }
  }

  private init?(parts: Substring) {
    let numbers = parts.split { $0 == "," || $0 == " " }.map { UInt8($0) }
    guard numbers.count == 3, let red = numbers[0], let green = numbers[1], let blue = numbers[2] else { return nil }
    self.init(red: red, green: green, blue: blue)
  }

  /// As style sheets write it: `#0b4a82`.
  var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The relative luminance of WCAG, from 0 to 1.
  var luminance: Double {
    func linear(_ part: UInt8) -> Double { Self.linear[Int(part)] }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static let linear: [Double] = (0...255).map { part in
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// x to the power of 2.4, as the fifth root of the twelfth power, by Newton’s method: no other function is needed
  /// from a mathematics library, and the result is the same on every machine.
  private static func power(_ x: Double) -> Double {
    let twelfth = x * x * x * x * x * x * x * x * x * x * x * x
    var root = x * x
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = (4 * root + twelfth / fourth) / 5
    }
    return root
  }

  /// From 1 to 21.
  func contrast(with other: ThemeColour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The nearest colour on the way to black or to white that `passes` accepts; nil where there is none.
  func nearest(_ passes: (ThemeColour) -> Bool) -> ThemeColour? {
    for step in 0...256 {
      for target in [0, 255] {
        func mixed(_ part: UInt8) -> UInt8 { UInt8((Int(part) * (256 - step) + target * step + 128) / 256) }
        let colour = ThemeColour(red: mixed(red), green: mixed(green), blue: mixed(blue))
        if passes(colour) { return colour }
      }
    }
    return nil
  }
}
