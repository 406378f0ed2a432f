import Foundation

/// Asks one address whether it is there: HEAD first, which costs the server least, then GET where HEAD got
/// anything but a yes, since many servers answer it wrongly. Redirects are followed.
///
/// The asking is left to curl, which is called as a program: it knows of proxies, certificates and versions of HTTP,
/// and the program needs no library for them.
struct LinkClient: Sendable {
  struct Settings: Sendable {
    /// In seconds, for a connection; an answer may take twice as long.
    var timeout: TimeInterval = 20
    /// The pauses before further tries.
    var pauses: [Duration] = [.seconds(1), .seconds(4)]
    /// The longest pause that a server may ask for.
    var longestPause: Duration = .seconds(30)
  }

  private let settings: Settings

  init(_ settings: Settings = Settings()) { self.settings = settings }

  /// One of several answers that came to nothing is asked for again, each time after a longer pause.
  func verdict(_ address: String) async -> LinkVerdict {
    guard let url = URL(string: address), ["http", "https"].contains(url.scheme?.lowercased()) else {
      return .unclear("it is no address that can be asked")
    }
    var verdict = LinkVerdict.unclear("it was not asked")
    for pause in [.zero] + settings.pauses {
      if pause > .zero { try? await Task.sleep(for: pause) }
      let attempt = await attempt(url.absoluteString)
      verdict = attempt.verdict
      guard attempt.mayBeAskedAgain else { return verdict }
      if let wait = attempt.wait { try? await Task.sleep(for: min(wait, settings.longestPause)) }
    }
    return verdict
  }

  private struct Attempt {
    let verdict: LinkVerdict
    /// Whether another answer is to be expected a little later.
    var mayBeAskedAgain = false
    /// How long the server wants to be left alone.
    var wait: Duration?
  }

  private func attempt(_ address: String) async -> Attempt {
    let head = await CurlRun.answer(of: address, isHead: true, timeout: settings.timeout)
    if case .success(let answer) = head, (200..<400).contains(answer.status) { return Attempt(verdict: .reachable) }
    switch await CurlRun.answer(of: address, isHead: false, timeout: settings.timeout) {
    case .success(let answer):
      // A part that lies beyond the end of an empty page is a page all the same.
      let status = answer.status == 416 ? 200 : answer.status
      let verdict = LinkVerdict(status: status, showsCaptcha: answer.showsCaptcha)
      let isBusy = status == 429 || status >= 500 && status != 999
      return Attempt(verdict: verdict, mayBeAskedAgain: isBusy && !answer.showsCaptcha, wait: answer.wait)
    case .failure(let failure): return Self.attempt(failure)
    }
  }

  /// By the numbers that curl(1) gives for what went wrong.
  private static func attempt(_ failure: CurlRun.Failure) -> Attempt {
    switch failure.code {
    case 6: Attempt(verdict: .noHost, mayBeAskedAgain: true)
    case CurlRun.late: Attempt(verdict: .late, mayBeAskedAgain: true)
    case 47: Attempt(verdict: .unclear("it redirects in a circle"))
    case 1, 3: Attempt(verdict: .unclear("it is no address that can be asked"))
    case 35, 51, 60, 77, 83: Attempt(verdict: .unclear("its certificate is not trusted"))
    case CurlRun.missing: Attempt(verdict: .unclear("curl, which asks other sites, was not found; install it"))
    default: Attempt(verdict: .unclear("it can't be connected to"), mayBeAskedAgain: true)
    }
  }
}
