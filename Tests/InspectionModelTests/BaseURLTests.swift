import InspectionModel
import Testing

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org", "/"),
    ("https://example.org/", "https://example.org", "/"),
    ("http://example.org", "http://example.org", "/"),
    ("https://example.org/inspections", "https://example.org/inspections", "/inspections/"),
    ("https://example.org/inspections/", "https://example.org/inspections", "/inspections/"),
    ("https://example.org/a/b-c/~d", "https://example.org/a/b-c/~d", "/a/b-c/~d/"),
    ("https://example.org/a%20b", "https://example.org/a%20b", "/a%20b/"),
    ("https://example.org:8080/x", "https://example.org:8080/x", "/x/"),
    ("http://localhost:8080", "http://localhost:8080", "/"),
    ("http://127.0.0.1/x", "http://127.0.0.1/x", "/x/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x", "/x/"),
    ("http://[::1]", "http://[::1]", "/"),
    ("https://example.org/x///", "https://example.org/x", "/x/"),
    ("https://Example.ORG", "https://Example.ORG", "/"),
    ("https://xn--mnchen-3ya.example", "https://xn--mnchen-3ya.example", "/"),
  ])
  func readsAnAbsoluteAddress(_ text: String, _ address: String, _ path: String) throws {
    let url = try #require(BaseURL(text))
    #expect(url.text == address)
    #expect(url.path == path)
    #expect(BaseURL(url.text) == url)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "/inspections", "ftp://example.org", "https:/example.org", "https://",
    "https:///", "https:///x", "https://:8080", "https://?x", "https://example.org?x",
    "https://example.org/?x=1",
    "https://example.org/#top", "https://example.org/a b", " https://example.org", "https://example.org\n",
    "https://exa mple.org", "https://münchen.example", "https://example.org/é",
    "https://example.org//x", "https://example.org/a//b", "https://example.org/./x", "https://example.org/..",
    "https://example.org/a/../b", "https://user@example.org", "https://user:secret@example.org",
    "https://example.org:", "https://example.org:x", "https://example.org:123456", "https://.example.org",
    "https://example..org", "https://-example.org", "https://[::1", "https://[]", "https://example.org/\"x\"",
    "https://example.org/<x>", "https://example.org/%", "https://example.org/%4", "https://example.org/%zz",
    "javascript://example.org", "https://example.org\\x", "https://example_org",
  ])
  func rejectsAnythingElse(_ text: String) {
    #expect(BaseURL(text) == nil)
  }
}
