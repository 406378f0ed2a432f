package import Diagnostics
package import SiteBuild

/// What `candour serve` is told.
package struct PreviewOptions: Sendable {
  package let site: SiteOptions
  /// A name or an address of this machine.
  package let host: String
  /// 0 for a free one.
  package let port: Int
  /// Whether files are looked at at intervals, without asking the system to tell of changes.
  package let polls: Bool

  package init(site: SiteOptions, host: String, port: Int, polls: Bool) {
    self.site = site
    self.host = host
    self.port = port
    self.polls = polls
  }
}

/// What the preview tells while it runs.
package enum PreviewEvent: Sendable {
  /// The site can be looked at, at these addresses: on this machine, and from elsewhere. Told again where another
  /// `base_url` leads to others.
  case ready(local: String, network: [String], isFirst: Bool)
  /// A build has been under way for more than a second; so many of the pieces that it has begun with are done.
  case progress(done: Int, total: Int)
  case changed(PreviewChange)
  /// A page that was asked for can't be rendered; told once for as long as the templates stay as they are.
  case failed(page: String, DiagnosticReport)
  /// A line about the preview itself.
  case note(String)
}
