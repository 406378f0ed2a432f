import InspectionModel
import Provenance

/// The areas that labels of tables name.
struct AreaWords {
  typealias Name = (label: String, words: [String])

  /// The authority that the paper is by.
  let own: Name
  /// Those that any paper compares itself with.
  let comparators: [Name]
  /// The first letters of the words of the authority’s full name: “nbc”.
  private let initials: String

  /// - Parameter authority: the one that the paper is by.
  init(authority: Authority) {
    own = (authority.shortName, PlaceName.words(authority.shortName))
    initials = authority.name.split { !$0.isLetter }.compactMap(\.first).filter(\.isUppercase).map(String.init)
      .joined().lowercased()
    let names = ["Inner London", "Outer London", "London", "England", "Statistical neighbours", "National"]
    comparators = names.map { ($0, PlaceName.words($0)) }
  }

  /// The regions of England, as tables call them.
  private static let regions: [Name] = [
    ("North East", "North East"), ("North West", "North West"), ("South East", "South East"),
    ("South West", "South West"), ("East Midlands", "East Midlands"), ("West Midlands", "West Midlands"),
    ("East of England", "East of England"), ("Yorkshire and the Humber", "Yorkshire and the Humber"),
    ("Yorkshire and the Humber", "Yorkshire and Humber"),
  ].map { ($0, PlaceName.words($1)) }

  /// The region that is all of a label but for its period and plain words: “South East region 2018/19”. “North West
  /// Northwick” is none.
  static func region(_ label: String) -> String? {
    let words = PlaceName.words(label)
    return regions.first { region in
      words.starts(with: region.words)
        && words.dropFirst(region.words.count).allSatisfy {
          $0 == "region" || $0 == "regional" || $0 == "average" || PlainWords.isPlain($0)
        }
    }?.label
  }

  /// The area that a label starts with, which may be cut: “Stat. Neighbours”, “Lew (Dec19)”; the authority’s own name
  /// may stand behind other words: “London Borough of Lewisham”. A part of another place's name is none.
  func area(_ label: String) -> String? {
    let words = PlaceName.words(label)
    let isOwn = words.indices.contains { start in
      words[start...].starts(with: own.words) && !PlaceName.isPart(start..<start + own.words.count, of: words)
    }
    if isOwn && !own.words.isEmpty || isInitials(words.first) { return own.label }
    let fits = ([own] + comparators).filter { name in
      Self.starts(words[...], with: name, mayBeCut: true) && !PlaceName.isPart(0..<name.words.count, of: words)
    }
    return fits.max { $0.words.count < $1.words.count }?.label ?? Self.region(label)
  }

  /// Whether a label is a name and no more.
  func isName(_ label: String) -> Bool {
    ([own] + comparators + Self.regions).contains { $0.words == PlaceName.words(label) }
  }

  func isInitials(_ word: String?) -> Bool { word == initials && initials.count > 1 }

  /// Whether words open with a name, of whose words each may be cut to three letters or more.
  static func starts(_ words: ArraySlice<String>, with name: Name, mayBeCut: Bool) -> Bool {
    !name.words.isEmpty && words.count >= name.words.count
      && zip(words, name.words).allSatisfy { $0 == $1 || mayBeCut && $0.count >= 3 && $1.hasPrefix($0) }
  }
}
