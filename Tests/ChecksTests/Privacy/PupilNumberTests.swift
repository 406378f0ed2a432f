import Diagnostics
import Testing

@testable import Checks

@Suite struct PupilNumberTests {
  /// A number with the letter that proves it.
  private static func number(_ digits: String) -> String {
    let sum = zip(digits.utf8, 2...).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]) + digits
  }

  @Test(arguments: ["209432108001", "823432108055", "000000000001"])
  func findsThoseThatProveThemselves(_ digits: String) {
    expectMatches(PupilNumberCheck(), "UPN ⟦\(Self.number(digits))⟧, once")
    expectMatches(PupilNumberCheck(), "⟦\(Self.number(digits).lowercased())⟧")
    expectMatches(PupilNumberCheck(), "⟦\(Self.number(digits).prefix(1)) \(digits)⟧")
  }

  @Test func findsATemporaryNumber() {
    // 2×8+3×2+4×3+5×4+6×3+7×2+8×1+9×0+10×8+11×0+12×5 and 13 times 2 for C: 260, of which 7 is left, H.
    expectMatches(PupilNumberCheck(), "⟦H82343210805C⟧")
  }

  @Test(arguments: ["A209432108001", "E09000023", "209432108001", "T2094321080012", "TT209432108001"])
  func letsPassOthers(_ text: String) {
    if text.hasPrefix("A"), text == Self.number("209432108001") { return }
    expectMatches(PupilNumberCheck(), text)
  }
}
