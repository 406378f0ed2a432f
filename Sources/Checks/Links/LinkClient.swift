internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// Asks one address whether it is there: HEAD first, which costs the server least, then GET where HEAD got
/// anything but a yes, since many servers answer it wrongly. Redirects are followed.
struct LinkClient: Sendable {
  struct Settings: Sendable {
    var timeout: TimeInterval = 20
    /// The pauses before further tries.
    var pauses: [Duration] = [.seconds(1), .seconds(4)]
    /// The longest pause that a server may ask for.
    var longestPause: Duration = .seconds(30)
  }

  private let session: URLSession
  private let settings: Settings

  init(_ settings: Settings = Settings()) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = settings.timeout
    configuration.timeoutIntervalForResource = settings.timeout * 2
    configuration.httpShouldSetCookies = false
    configuration.httpAdditionalHeaders = ["User-Agent": "Mozilla/5.0 (compatible; Candour link check)"]
    session = URLSession(configuration: configuration)
    self.settings = settings
  }

  /// One of several answers that came to nothing is asked for again, each time after a longer pause.
  func verdict(_ address: String) async -> LinkVerdict {
    guard let url = URL(string: address) else { return .unclear("it is no address that can be asked") }
    var verdict = LinkVerdict.unclear("it was not asked")
    for pause in [.zero] + settings.pauses {
      if pause > .zero { try? await Task.sleep(for: pause) }
      let attempt = await attempt(url)
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

  private func attempt(_ url: URL) async -> Attempt {
    let head = await answer(url, "HEAD")
    if case .success(let answer) = head, (200..<400).contains(answer.status) { return Attempt(verdict: .reachable) }
    switch await answer(url, "GET") {
    case .success(let answer):
      let verdict = LinkVerdict(status: answer.status, showsCaptcha: answer.showsCaptcha)
      let isBusy = answer.status == 429 || answer.status >= 500 && answer.status != 999
      return Attempt(verdict: verdict, mayBeAskedAgain: isBusy && !answer.showsCaptcha, wait: answer.wait)
    case .failure(let error): return Self.attempt(error)
    }
  }

  private static func attempt(_ error: URLError) -> Attempt {
    switch error.code {
    case .cannotFindHost: Attempt(verdict: .gone("there is no such host"), mayBeAskedAgain: true)
    case .timedOut: Attempt(verdict: .unclear("it does not answer in time"), mayBeAskedAgain: true)
    case .httpTooManyRedirects: Attempt(verdict: .unclear("it redirects in a circle"))
    case .badURL, .unsupportedURL: Attempt(verdict: .unclear("it is no address that can be asked"))
    case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
      .serverCertificateNotYetValid, .secureConnectionFailed:
      Attempt(verdict: .unclear("its certificate is not trusted"))
    default: Attempt(verdict: .unclear("it can't be connected to"), mayBeAskedAgain: true)
    }
  }

  private struct Answer {
    let status: Int
    let showsCaptcha: Bool
    let wait: Duration?
  }

  private func answer(_ url: URL, _ method: String) async -> Result<Answer, URLError> {
    var request = URLRequest(url: url)
    request.httpMethod = method
    // The beginning is enough; servers that don't know of parts send the whole.
    if method == "GET" { request.setValue("bytes=0-65535", forHTTPHeaderField: "Range") }
    do {
      let (data, response) = try await session.data(for: request)
      guard let response = response as? HTTPURLResponse else { return .failure(URLError(.badServerResponse)) }
      // A part that lies beyond the end of an empty page is a page all the same.
      let status = response.statusCode == 416 ? 200 : response.statusCode
      let wait = response.value(forHTTPHeaderField: "Retry-After").flatMap { Int($0) }.map { Duration.seconds($0) }
      return .success(Answer(status: status, showsCaptcha: Self.showsCaptcha(response, data), wait: wait))
    } catch let error as URLError {
      return .failure(error)
    } catch {
      return .failure(URLError(.unknown))
    }
  }

  private static func showsCaptcha(_ response: HTTPURLResponse, _ data: Data) -> Bool {
    guard response.statusCode >= 400 else { return false }
    if response.value(forHTTPHeaderField: "cf-mitigated") == "challenge" { return true }
    let text = String(decoding: data.prefix(65_536), as: UTF8.self).lowercased()
    return text.contains("captcha") || text.contains("challenge-platform")
  }
}
