import Diagnostics
import Files
import SiteBuild

/// The site as it is served: prepared again after each change, the last sound one kept until the next.
actor PreviewSite {
  private let options: SiteOptions
  private let tell: @Sendable (PreviewEvent) -> Void
  private let session: String
  private var memory = SiteMemory()
  /// What the last build gave.
  private var prepared: PreparedSite.Result?
  private var generation = 0
  private var state: PreviewState?
  private var assets: HeldAssets?
  private var waiting: [CheckedContinuation<PreviewState, Never>] = []
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextListener = 0
  /// The problems of pages that could not be rendered and have been told.
  private var toldFailures: Set<Diagnostic> = []

  init(_ options: SiteOptions, tell: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.tell = tell
    session = SourceText.digits(of: UInt64.random(in: .min ... .max))
  }

  /// What is to be shown now; waits for the first build.
  func current() async -> PreviewState {
    if let state { return state }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// The ids of the states from now on, the present one first; the newest alone where the reader is slow.
  func states() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = nextListener
    nextListener += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    if let state { continuation.yield(state.id) }
    return stream
  }

  /// Tells that a page can't be rendered, unless that has been told: it is found only when somebody asks for the page,
  /// and again each time.
  ///
  /// - Parameter state: that the page was asked of; what is no longer shown is not told.
  func noteFailure(of page: String, _ report: DiagnosticReport, in state: PreviewState) {
    guard state.id == self.state?.id else { return }
    let new = report.diagnostics.filter { toldFailures.insert($0).inserted }
    if !new.isEmpty { tell(.failed(page: page, DiagnosticReport(new))) }
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }

  /// Prepares the site as its files are now, and shows what came of it. Called by one task at a time; where that is
  /// cancelled meanwhile, everything stays as it was.
  ///
  /// - Parameter touched: what may differ from the files that the last build which was not cancelled saw.
  /// - Returns: nil where nothing is different, or the task was cancelled.
  func rebuild(_ touched: TouchedFiles) async -> PreviewChange? {
    let start = ContinuousClock.now
    if case .some(let paths) = touched, let prepared,
      let revision = await SiteRevision(revising: prepared, touched: paths, options)
    {
      return Task.isCancelled ? nil : await show(revision, since: start)
    }
    return await rebuildAll(since: start)
  }

  /// Shows what an edit came to after which only the touched files had to be read.
  private func show(_ revision: SiteRevision, since start: ContinuousClock.Instant) async -> PreviewChange? {
    guard !revision.paths.isEmpty, let site = revision.result.site, let memory = revision.result.memory,
      let state, let served = state.served
    else { return nil }
    prepared = revision.result
    self.memory = memory
    let now =
      revision.hasSameAddresses
      ? ServedSite(served, revised: site)
      : await ServedSite(preparing: site, assets: served.assets)
    let report = revision.result.report
    show(now, report)
    return PreviewChange(
      files: revision.paths, isFirst: false, report: report, pageCount: now.pageCount, duration: .now - start,
      hasNewReport: state.report.diagnostics != report.diagnostics, basePath: now.basePath)
  }

  private func rebuildAll(since start: ContinuousClock.Instant) async -> PreviewChange? {
    let before = memory
    var metrics = BuildMetrics()
    var report: DiagnosticReport
    var site: PreparedSite?
    var result: PreparedSite.Result?
    do {
      let prepared = try await PreparedSite.prepare(options, remembering: before, &metrics)
      (site, report, result) = (prepared.site, prepared.report, prepared)
    } catch {
      report = DiagnosticReport([Self.problem(of: error, site: options.site)])
    }
    if Task.isCancelled { return nil }
    let known = assets
    let now: HeldAssets? = if let site { await HeldAssets(of: site, options, after: known) } else { nil }
    prepared = result
    memory = result?.memory ?? before
    let files = memory.changes(since: before) + (now?.changes(since: known) ?? [])
    let isFirst = state == nil
    let hasNewReport = state?.report.diagnostics != report.diagnostics
    guard isFirst || !files.isEmpty || hasNewReport else { return nil }
    var served = state?.served
    if let site, let now {
      assets = now
      served = await ServedSite(preparing: site, assets: now)
    }
    // Only now, as until here the pages of the state before are asked for.
    if files.contains(where: { $0.hasPrefix("templates/") }) { toldFailures = [] }
    show(served, report)
    return PreviewChange(
      files: isFirst ? [] : files, isFirst: isFirst, report: report, pageCount: served?.pageCount,
      duration: .now - start, hasNewReport: hasNewReport, basePath: served?.basePath ?? "/")
  }

  /// First the new site is served, then those who look at it are told.
  private func show(_ served: ServedSite?, _ report: DiagnosticReport) {
    generation += 1
    let state = PreviewState(id: "\(session)-\(generation)", served: served, report: report)
    self.state = state
    for continuation in waiting { continuation.resume(returning: state) }
    waiting = []
    for listener in listeners.values { listener.yield(state.id) }
  }

  /// A folder that can't be listed ends a build; here it is a problem like others, which may be mended.
  private static func problem(of failure: FileError, site: String) -> Diagnostic {
    let path = failure.path.hasPrefix(site + "/") ? String(failure.path.dropFirst(site.count + 1)) : failure.path
    return Diagnostic(
      .unreadableFile, at: SourceLocation(file: path), "cannot \(failure.operation) this: \(failure.reason)")
  }
}

// All are made outside the actor that wants them, which goes on answering.

extension SiteRevision {
  @concurrent
  fileprivate init?(revising result: PreparedSite.Result, touched: Set<String>, _ options: SiteOptions) async {
    await self.init(of: result, touched: touched, options)
  }
}

extension HeldAssets {
  @concurrent
  fileprivate init(of site: PreparedSite, _ options: SiteOptions, after earlier: HeldAssets?) async {
    self.init(site.folder, site: options.site, after: earlier)
  }
}

extension ServedSite {
  @concurrent
  fileprivate convenience init(preparing site: PreparedSite, assets: HeldAssets) async {
    self.init(site, assets: assets)
  }
}
