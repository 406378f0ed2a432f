import TestSupport

/// The seeds of a random test: few in `make test`, twenty times as many in `make soak`.
enum Seeds {
  static func some(_ count: UInt64) -> [UInt64] {
    Array(1...(Soak.isOn ? count * 20 : count))
  }
}
