/// What an address on another site answered.
enum LinkVerdict: Sendable, Hashable, Codable {
  case reachable
  /// There is nothing any more: 404, 410, or no such host. A reader meets an error.
  case gone(String)
  /// The server turns programs away (403, 429, 999, a captcha): a reader may well get through.
  case blocked(String)
  /// No answer that says anything: a time-out, a broken connection, an error of the server.
  case unclear(String)

  static let noHost = LinkVerdict.gone("there is no such host")
  static let late = LinkVerdict.unclear("it does not answer in time")
  static let hostIsSilent = LinkVerdict.unclear("it was not asked, because its host does not answer")

  /// Whether asking again within a day would tell nothing new.
  var isWorthKeeping: Bool { if case .unclear = self { false } else { true } }

  /// By the status of an answer.
  init(status: Int, showsCaptcha: Bool) {
    switch status {
    case 200..<400: self = .reachable
    case _ where showsCaptcha: self = .blocked("it asks for a captcha")
    case 404, 410: self = .gone("it answers \(status)")
    case 401, 403, 407, 429, 451, 999: self = .blocked("it answers \(status)")
    default: self = .unclear("it answers \(status)")
    }
  }
}
