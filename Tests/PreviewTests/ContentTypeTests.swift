import Testing

@testable import Preview

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
    ("assets/search.JS", "text/javascript; charset=utf-8"), ("data/reports.csv", "text/csv; charset=utf-8"),
    ("data/reports.json", "application/json"), ("feed.atom", "application/atom+xml; charset=utf-8"),
    ("sitemap.xml", "application/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
    ("badges/a/b/good-2012.svg", "image/svg+xml; charset=utf-8"), ("assets/a.png", "image/png"),
    ("assets/a.jpg", "image/jpeg"), ("assets/a.woff2", "font/woff2"), ("assets/a.pdf", "application/pdf"),
    ("assets/LICENSE", "application/octet-stream"), ("assets/a.unheard-of", "application/octet-stream"),
    ("a.b/c", "application/octet-stream"),
  ])
  func followsTheEnding(_ path: String, _ type: String) { #expect(ContentType.of(path) == type) }
}
