import Diagnostics
import Library

/// Says of a link that leads to no file which one was probably meant, as the linking file would have to write it.
struct LinkMend {
  let catalogue: ContentCatalogue
  /// The linking file, relative to the site.
  let path: String

  /// - Parameter linked: what the link leads to, relative to `content/`; nil where it leads out of it.
  func message(_ destination: String, _ linked: String?) -> (text: String, hint: String?) {
    let start = "\(Excerpt.quoted(destination)) leads to no file of the site"
    if let meant = file(ofAddress: destination) ?? linked.flatMap({ NearestName.to($0, among: catalogue.targets.keys) })
    {
      let hint = ContentPath.relative(meant, from: path)
      return ("\(start); did you mean “\(hint)”?", hint)
    }
    if destination.contains("\\") {
      return ("\(start); the folders of a path are parted by “/”, not by “\\”", nil)
    }
    let example = catalogue.documents.lazy.map(\.path).first { $0 != path }
    let form = example.map { ", such as “\(ContentPath.relative(String($0.dropFirst("content/".count)), from: path))”" }
    return ("\(start); a link within the site is the path from this file to the other\(form ?? "")", nil)
  }

  /// The file that is published at an address, for those who write where a page will be and not where its
  /// file is.
  private func file(ofAddress address: String) -> String? {
    let name = address.prefix { $0 != "#" }.split(separator: "/").filter {
      $0 != ".." && $0 != "." && $0 != "index.html"
    }
    .joined(separator: "/")
    let candidates = [name + ".md", "pages/\(name).md", name + ".yaml"]
    return name.isEmpty ? nil : candidates.first { catalogue.targets[$0] != nil }
  }
}
