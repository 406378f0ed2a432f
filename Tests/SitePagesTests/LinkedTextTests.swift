import Testing

@testable import SitePages

/// Addresses in the plain text of the settings.
@Suite struct LinkedTextTests {
  @Test(arguments: [
    (
      "Contact the EASS at https://www.example.org/a?b=1&c. Or us.",
      "Contact the EASS at <a href=\"https://www.example.org/a?b=1&amp;c\">https://www.example.org/a?b=1&amp;c</a>. Or us."
    ),
    ("(http://a.example)", "(<a href=\"http://a.example\">http://a.example</a>)"),
    ("http is <no> address, nor is https:", "http is &lt;no&gt; address, nor is https:"),
    ("httphttps://a", "httphttps://a"), ("", ""),
  ])
  func linksAddressesAndNothingElse(_ text: String, _ html: String) {
    var out: [UInt8] = []
    LinkedText.write(text, into: &out)
    #expect(String(decoding: out, as: UTF8.self) == html)
  }
}
