import Diagnostics
import Files
import InspectionModel
import Library
import SiteBuild
import SitePlan

/// The files that stand behind many pages: what they say has no page of its own.
extension SiteComparison {
  mutating func compareSettings() {
    let path = "content/site.yaml"
    compareKeys(path, "The settings of the site (\(path))", .settings, besides: ["rules", "allow"]) { key in
      (key == "accessibility" ? SiteAddress.accessibility : .home).path
    }
  }

  mutating func compareFrameworks() {
    for entry in new.plan.library.frameworks {
      let path = entry.file.path
      guard old.plan.library.framework(entry.value.id) != nil || old.couldNotRead(path) else { continue }
      let besides: Set = ["draft", "allow", "aliases", "corrections"]
      compareKeys(path, "\(entry.value.name) (\(path))", .framework, besides: besides) { _ in
        SiteAddress.framework(entry.value.id).path
      }
    }
  }

  mutating func compareGlossary() { compareLists("content/glossary.yaml", "The glossary", .glossary, by: "term") }

  mutating func compareThemes() { compareLists("content/themes.yaml", "The themes", .theme, by: "id") }

  /// One change for each key of a file that differs.
  private mutating func compareKeys(
    _ path: String,
    _ name: String,
    _ kind: SiteChange.Kind,
    besides unpublished: Set<String>,
    address: (String) -> String
  ) {
    if isFaulty(path) { return addUnreadable(path, name, address(""), kind) }
    let was = PublishedForm(path, site: old.folder)?.values.without(unpublished).keys ?? [:]
    let now = PublishedForm(path, site: new.folder)?.values.without(unpublished).keys ?? [:]
    for key in Set(was.keys).union(now.keys).sorted() where was[key] != now[key] {
      add(kind, name + ", " + key, key, was[key], now[key], address: address(key))
    }
  }

  /// One change for each entry of a list that differs, and one where their order does.
  private mutating func compareLists(_ path: String, _ name: String, _ kind: SiteChange.Kind, by key: String) {
    let address = (kind == .glossary ? SiteAddress.glossary : .home).path
    if isFaulty(path) { return addUnreadable(path, "\(name) (\(path))", address, kind) }
    let (was, now) = (elements(of: path, in: old), elements(of: path, in: new))
    guard was != now else { return }
    func table(_ elements: [PublishedForm.Value]) -> [String: PublishedForm.Value] {
      Dictionary(elements.map { ($0[key]?.text ?? "", $0) }, uniquingKeysWith: { a, _ in a })
    }
    let (before, after) = (table(was), table(now))
    let count = result.count
    for element in now + was.filter({ after[$0[key]?.text ?? ""] == nil }) {
      let entry = element[key]?.text ?? ""
      if before[entry] == after[entry] { continue }
      add(kind, "\(name) (\(path)), “\(entry)”", entry, before[entry], after[entry], address: address)
    }
    if result.count > count { return }
    let state = PublishedForm.Value.list(was).canonical + "\u{0}" + PublishedForm.Value.list(now).canonical
    result.append(SiteChange(kind, "\(name) (\(path)): the order differs", address: address, state: state))
  }

  private func elements(of path: String, in state: SiteState) -> [PublishedForm.Value] {
    guard Folder.kind(of: state.folder + "/" + path) != nil else { return [] }
    return PublishedForm(path, site: state.folder)?.values.elements ?? []
  }

  /// Short texts are told in full, for longer ones and for what has parts the words say only that they differ.
  private mutating func add(
    _ kind: SiteChange.Kind,
    _ name: String,
    _ subject: String,
    _ was: PublishedForm.Value?,
    _ now: PublishedForm.Value?,
    address: String
  ) {
    func shown(_ value: PublishedForm.Value?) -> String? {
      guard let value else { return "nothing" }
      return value.text.map { "“\($0)”" }
    }
    let (first, second) = (shown(was), shown(now))
    let words =
      switch (was, now) {
      case (nil, .some) where second == nil: "\(name): new"
      case (.some, nil) where first == nil: "\(name): taken away"
      default:
        if let first, let second, first.count + second.count <= 300 {
          "\(name): \(first) before, \(second) now"
        } else {
          "\(name): differs"
        }
      }
    result.append(
      SiteChange(
        kind, words, address: address, subject: subject, before: was?.text, after: now?.text,
        state: (was?.canonical ?? "") + "\u{0}" + (now?.canonical ?? "")))
  }

  // MARK: - Checks, templates

  /// Pages say what was proved of them, while the record is of their file as it is.
  mutating func compareChecks() {
    for (before, page) in pairs() where !isFaulty(before.file.path) {
      let (was, now) = (old.plan.library.checked(before.file), new.plan.library.checked(page.file))
      guard state(was) != state(now) else { continue }
      let (first, second) = (words(was), words(now))
      let change = first == second ? "what was proved differs" : "\(first) before, \(second) now"
      result.append(
        SiteChange(
          .check, "\(page.title): \(change)", address: page.address, report: page.report, before: first, after: second,
          state: state(was) + "\u{0}" + state(now)))
    }
  }

  private func words(_ record: CheckRecord?) -> String {
    record.map { "checked on \($0.on.words)" } ?? "not checked"
  }

  /// What a page says of it; the digest is that of the file, which tells nobody anything.
  private func state(_ record: CheckRecord?) -> String {
    guard let record else { return "" }
    let texts = record.texts.map { "\($0.name) \($0.digest)" }.joined(separator: ", ")
    return "\(record.on) \(record.grades) \(record.figures) \(record.quotations) \(texts)"
  }

  mutating func compareTemplates() {
    let (was, now) = (contents(of: old.templates), contents(of: new.templates))
    for path in Set(was.keys).union(now.keys).sorted() where was[path] != now[path] {
      let words =
        was[path] == nil ? "is new" : now[path] == nil ? "is taken away" : "differs, which every page may show"
      func digest(_ bytes: [UInt8]?) -> String { bytes.map { "\(SourceText.digest(of: $0))" } ?? "" }
      result.append(
        SiteChange(
          .template, "templates/\(path) \(words)", address: "/", subject: path,
          state: digest(was[path]) + "\u{0}" + digest(now[path])))
    }
  }

  /// By path below `templates/`; text with one kind of line end.
  private func contents(of folder: TemplateFolder) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for (name, source) in folder.templates { contents[name + ".mustache"] = Self.withoutReturns(source.bytes) }
    for asset in folder.assets {
      let bytes: [UInt8]
      switch asset {
      case .program(_, let text): bytes = Array(text.utf8)
      case .own(_, let path):
        guard case .bytes(let own)? = try? FileReader.read(path) else { continue }
        bytes = own
      }
      contents["assets/" + asset.name] = bytes.contains(0) ? bytes : Self.withoutReturns(bytes)
    }
    return contents
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 0x0D } }
}
