import Content
import Diagnostics
import Library

/// Finds allowances that nothing needs: the words were mended, or are not written as they stand.
struct UnusedAllowances {
  let site: String
  /// The rules that were looked for; an allowance of another can't be called unused.
  let looked: Set<Rule>

  /// - Parameters:
  ///   - used: those that were needed, by the path of the file that has them.
  ///   - tooShort: those that have only a small part of the words at issue.
  func diagnostics(
    of files: [SiteFile], used: [String: Set<Allowance>], tooShort: [String: Set<Allowance>]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in files where file.ownsAllowances && !file.allowances.isEmpty {
      // What a mistake hides may need it.
      if case .unread = file.role { continue }
      let unused = file.allowances.filter { allowance in
        let isLooked = Rule(rawValue: allowance.rule).map(looked.contains) ?? false
        return isLooked && used[file.path]?.contains(allowance) != true
      }
      if unused.isEmpty { continue }
      guard let source = SiteFileReader.read(file.path, site: site, &diagnostics) else { continue }
      for allowance in unused {
        let message =
          tooShort[file.path]?.contains(allowance) == true
          ? "this is too little of what breaks the rule “\(allowance.rule)”, and would allow much else; write the words as they stand, of a sentence three or more"
          : "nothing breaks the rule “\(allowance.rule)” with these words; delete the allowance, or write the words exactly as they stand"
        diagnostics.append(Diagnostic(.unusedAllowance, at: source.location(of: allowance.range), message))
      }
    }
    return diagnostics
  }
}
