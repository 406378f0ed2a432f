import Diagnostics
import Dispatch
import Preview
import Synchronization

/// What `candour serve` says on the terminal: one line for each build, problems where they are others than before, and
/// a bar while a build takes long.
///
/// It is said on a queue of its own, so that a terminal that has been stopped (Control-S), or a program that takes
/// nothing from its pipe, never holds up the preview.
final class PreviewConsole: Sendable {
  private let showsDrafts: Bool
  private let opensBrowser: Bool
  private let format: ReportArguments
  private let queue = DispatchQueue(label: "candour.console")
  /// How many events are still to be said.
  private let waiting = Mutex(0)
  /// Whether a bar stands on the last line.
  private let hasBar = Mutex(false)

  init(showsDrafts: Bool, opensBrowser: Bool, format: ReportArguments) {
    self.showsDrafts = showsDrafts
    self.opensBrowser = opensBrowser
    self.format = format
  }

  /// Returns at once.
  func tell(_ event: PreviewEvent) {
    let isNews = waiting.withLock { waiting in
      // How far a build is by now is of no interest later.
      if case .progress = event, waiting > 0 { return false }
      waiting += 1
      return true
    }
    guard isNews else { return }
    queue.async {
      self.show(event)
      self.waiting.withLock { $0 -= 1 }
    }
  }

  /// Waits until all has been said, but not for long: the program ends also where nobody takes what it says.
  func end() {
    let last = DispatchGroup()
    queue.async(group: last) { Terminal.note("\nThe preview has ended.") }
    _ = last.wait(timeout: .now() + .seconds(1))
  }

  private func show(_ event: PreviewEvent) {
    hasBar.withLock { hasBar in
      if case .progress(let done, let total) = event {
        guard Terminal.showsErrorsToPerson else { return }
        Terminal.printToError("\r" + Self.bar(done, total))
        hasBar = true
        return
      }
      if hasBar { Terminal.printToError("\r" + String(repeating: " ", count: Self.width + 20) + "\r") }
      hasBar = false
      say(event)
    }
  }

  private func say(_ event: PreviewEvent) {
    switch event {
    case .progress: break
    case .ready(let local, let network, let isFirst):
      Terminal.note("Preview: \(local) (Control-C ends it)")
      for address in network {
        let what = showsDrafts ? "the site and its drafts are" : "the site is"
        Terminal.note("         \(address) – warning: \(what) visible to everybody on this network")
      }
      if opensBrowser, isFirst, !BrowserProgram.open(local) {
        Terminal.note("No browser could be started; open it yourself.")
      }
    case .note(let line): Terminal.note("candour: " + line)
    case .failed(let page, let report):
      Terminal.printWhereThereIsRoom(format.text(of: report))
      let name = TextForm.printable(page)
      Terminal.note("Asked for \(name): \(TextForm.summary(of: report)); this page can’t be shown until that is mended")
    case .changed(let change):
      if change.hasNewReport, !change.report.diagnostics.isEmpty {
        Terminal.printWhereThereIsRoom(format.text(of: change.report))
      }
      Terminal.note(Self.line(change))
    }
  }

  /// What changed, how many pages, how long.
  static func line(_ change: PreviewChange) -> String {
    let names = change.files.prefix(3).map(TextForm.printable).joined(separator: ", ")
    let more = change.files.count > 3 ? " and \(change.files.count - 3) more" : ""
    let what = change.isFirst ? "Read" : change.files.isEmpty ? "Looked again" : "Changed: \(names)\(more)"
    let time = "\(milliseconds(change.duration)) ms"
    if change.report.errorCount > 0 {
      let shown = change.pageCount == nil ? "nothing can be shown yet" : "the last good site is shown"
      return "\(what): \(TextForm.summary(of: change.report)); \(shown) (\(time))"
    }
    let pages = change.pageCount ?? 0
    let warnings = change.report.warningCount == 0 ? "" : ", " + TextForm.summary(of: change.report)
    return "\(what): \(pages) \(pages == 1 ? "page" : "pages")\(warnings) (\(time))"
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1000 + (duration.components.attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000
  }

  private static let width = 30

  static func bar(_ done: Int, _ total: Int) -> String {
    let full = total == 0 ? 0 : min(width, width * done / total)
    return "Building [" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full) + "]"
  }
}
