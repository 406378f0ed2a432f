import InspectionModel
import Library

/// A folder of `content/`, by the kind of file that it holds.
enum ContentFolder: String, CaseIterable {
  case authorities, frameworks, indicators, pages, papers, reports

  /// What the names of its files end in.
  var ending: String { self == .frameworks ? ".yaml" : ".md" }

  /// Whether each authority has a folder of its own in it.
  var isByAuthority: Bool {
    switch self {
    case .indicators, .papers, .reports: true
    case .authorities, .frameworks, .pages: false
    }
  }

  /// - Parameter name: of a file, without its ending, behind its authority's folder where it has one.
  func target(_ name: String) -> ContentTarget {
    switch self {
    case .authorities: .authority(Identifier(name))
    case .frameworks: .framework(Identifier(name))
    case .indicators: .indicators(Identifier(name))
    case .pages: .page(Identifier(name))
    case .papers: .paper(Identifier(name))
    case .reports: .report(Identifier(name))
    }
  }

  /// The name of a file before an ending that others use for its kind; nil for any other ending.
  func name(ofMisspelt file: String) -> String? {
    let others = self == .frameworks ? [".yaml", ".yml"] : [".md", ".markdown", ".mdown", ".mkd"]
    let lower = file.lowercased()
    let found = (others + others.map { $0 + ".txt" }).first {
      lower.hasSuffix($0) && lower.utf8.count == file.utf8.count
    }
    return found.map { String(file.dropLast($0.count)) }
  }
}
