import Testing

@testable import Content

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "HTTP://example.org/a?b#c", "https://[::1]/", "https://bücher.example/",
    "https://1.example/(a)",
  ])
  func takes(_ text: String) { #expect(WebAddress.isAbsolute(text)) }

  @Test(arguments: [
    "", "example.org", "//example.org", "https://", "https:///a", "ftp://a.b", "https://a b", "https://a\"b",
    "https://a<b",
    "javascript:alert(1)", "https://a\nb", "https://{a}", "https://-",
  ])
  func refuses(_ text: String) { #expect(!WebAddress.isAbsolute(text)) }
}
