import Testing

@testable import Preview

@Suite struct HostCheckTests {
  @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
  func allowsItsOwnNames(_ authority: String) {
    #expect(HostCheck(host: "127.0.0.1").allows(authority, address: "127.0.0.1", port: 8080))
  }

  @Test(arguments: [
    "evil.example:8080", "evil.example", "localhost", "localhost:8081", "127.0.0.1:80", "127.0.0.1.evil.example:8080",
    "localhost.evil.example:8080", "192.168.1.5:8080", "", ":8080", "localhost:", "localhost:x", "localhost:8080:8080",
    "a@localhost:8080", "[::1", "::1:8080", "0.0.0.0:8080", "localhost:808000", "127.1:8080", "2130706433:8080",
  ])
  func refusesEveryOther(_ authority: String) {
    #expect(!HostCheck(host: "127.0.0.1").allows(authority, address: "127.0.0.1", port: 8080))
  }

  @Test func refusesARequestWithoutAHost() {
    #expect(!HostCheck(host: "127.0.0.1").allows(nil, address: "127.0.0.1", port: 8080))
  }

  @Test func allowsTheAddressThatTheConnectionCameInBy() {
    let check = HostCheck(host: "0.0.0.0")
    #expect(check.allows("192.168.1.5:8080", address: "192.168.1.5", port: 8080))
    #expect(check.allows("192.168.1.5:8080", address: "::ffff:192.168.1.5", port: 8080))
    #expect(!check.allows("192.168.1.6:8080", address: "192.168.1.5", port: 8080))
    #expect(!check.allows("0.0.0.0:8080", address: "192.168.1.5", port: 8080))
    #expect(check.allows("[fd00::5]:8080", address: "FD00::5", port: 8080))
  }

  @Test func allowsTheNameThatItWasToldToListenOn() {
    #expect(HostCheck(host: "Office.example").allows("office.example:8080", address: "10.0.0.1", port: 8080))
  }

  @Test func takesPort80WhereNoneIsNamed() {
    #expect(HostCheck(host: "127.0.0.1").allows("localhost", address: "127.0.0.1", port: 80))
  }
}
