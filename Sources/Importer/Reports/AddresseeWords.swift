import InspectionModel

/// Tells by the words before “should” of whom something is asked.
enum AddresseeWords {
  /// “NHS Northwick and the police”; nil where a line does not say who should.
  static func subject(_ words: String) -> String? {
    guard let end = words.firstRange(of: " should ") ?? words.firstRange(of: " should:") else { return nil }
    let subject = words[..<end.lowerBound]
    // “… so that managers know what they should …” has its subject elsewhere.
    let names = subject.split(separator: " ")
    let isSentence = ["that", "which", "who", "what", "how", "when", "where", "as"].contains { word in
      names.contains { $0.lowercased() == word }
    }
    return names.count <= 14 && !isSentence ? String(subject) : nil
  }

  /// Those that a subject names; empty where it names none that is known.
  static func addressees(_ subject: String) -> [Recommendation.Addressee] {
    let small = " " + subject.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
    return all.filter { item in item.words.contains { small.contains($0) } }.map(\.addressee)
  }

  private static let all: [(addressee: Recommendation.Addressee, words: [String])] = [
    (.council, [" council ", " local authority ", " authority "]),
    (.police, [" police ", " constabulary "]),
    (
      .health,
      [" nhs ", " health ", " clinical commissioning ", " hospital ", " hospitals ", " primary care trust ", " pct "]
    ),
    (.schools, [" schools ", " headteachers "]),
    (.partners, [" partners ", " partner agencies ", " partnership "]),
    (.board, [" safeguarding children board ", " lscb ", " safeguarding board "]),
  ]
}
