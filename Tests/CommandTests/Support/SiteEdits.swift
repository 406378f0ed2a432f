import Foundation
import TestSupport

/// What people do to a site day by day: files added, changed, renamed and deleted, in content, templates and data,
/// and all put back as it was; now and then a mistake. The same for the same seed.
struct SiteEdits {
  private var random: SeededGenerator
  private(set) var files: [String: [UInt8]]
  private var earlier: [[String: [UInt8]]]
  private var added: [String] = []
  private var count = 0
  /// What was done last, for a failure's message.
  private(set) var last = "nothing"

  init(_ files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    earlier = [files]
    random = SeededGenerator(seed: seed)
  }

  mutating func edit() {
    count += 1
    // What a mistake spoilt is put back, because nobody goes on from there.
    if last.hasPrefix("spoil"), let before = earlier.last { files = before }
    earlier.append(files)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: add("content/pages/page-\(count).md", "---\ntitle: Page \(count)\n---\nText \(count).\n")
    case 1: addReport()
    case 2, 3: changeText()
    case 4: rename()
    case 5: delete()
    case 6: revert()
    case 7: changeTemplate()
    case 8: changeFigure()
    case 9: replace("content/site.yaml", "title: ", with: "title: Site \(count), formerly ")
    default: spoil()
    }
    added.removeAll { files[$0] == nil }
  }

  private mutating func add(_ path: String, _ text: String) {
    files[path] = Array(text.utf8)
    added.append(path)
    last = "add \(path)"
  }

  private mutating func addReport() {
    guard let report = files["content/reports/oldham/2012-exam.md"] else { return }
    let text = String(decoding: report, as: UTF8.self)
    add("content/reports/oldham/exam-\(count).md", text + "\nReport \(count).\n")
  }

  private mutating func changeText() {
    let texts = files.keys.filter { $0.hasPrefix("content/") && $0.hasSuffix(".md") }.sorted()
    guard let path = texts.randomElement(using: &random) else { return }
    files[path, default: []] += Array("\nOne more sentence, the \(count)th.\n".utf8)
    last = "change \(path)"
  }

  private mutating func rename() {
    guard let path = added.randomElement(using: &random), let bytes = files[path] else { return }
    let name = (path as NSString).deletingLastPathComponent + "/renamed-\(count).md"
    files[path] = nil
    files[name] = bytes
    added.append(name)
    last = "rename \(path) to \(name)"
  }

  private mutating func delete() {
    guard let path = added.randomElement(using: &random) else { return }
    files[path] = nil
    last = "delete \(path)"
  }

  private mutating func revert() {
    guard let before = earlier.randomElement(using: &random) else { return }
    files = before
    added = files.keys.filter { $0.contains("page-") || $0.contains("exam-") || $0.contains("renamed-") }.sorted()
    last = "revert"
  }

  private mutating func changeTemplate() {
    let path = "templates/page.mustache"
    if files[path] != nil, Bool.random(using: &random) {
      files[path] = nil
      files["templates/assets/note.txt"] = nil
      last = "delete \(path)"
    } else {
      let template =
        "{{< layouts/page}}{{$content}}<h1>{{page.heading}}</h1><p>\(count)</p>{{{body}}}{{/content}}{{/layouts/page}}\n"
      files[path] = Array(template.utf8)
      files["templates/assets/note.txt"] = Array("Asset \(count)\n".utf8)
      last = "change \(path)"
    }
  }

  private mutating func changeFigure() {
    replace(
      "content/indicators/oldham/2013-figures.csv", "decisions,oldham,,2012/13-Q1,",
      with: "decisions,oldham,,2012/13-Q1,1")
  }

  private mutating func replace(_ path: String, _ old: String, with new: String) {
    guard let bytes = files[path] else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    // Not longer and longer.
    guard text.utf8.count < 4000 else { return }
    files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    last = "replace in \(path)"
  }

  private mutating func spoil() {
    let mutation = SiteMutation(files, seed: UInt64.random(in: 1...1_000_000, using: &random))
    files = mutation.files
    last = "spoil \(mutation.steps)"
  }
}
