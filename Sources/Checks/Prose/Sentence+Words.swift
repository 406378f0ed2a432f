extension Sentence {
  /// The words in small letters, with a plain apostrophe for ’.
  func smallWords(_ text: [UInt8]) -> [String] {
    words.map { word in
      String(decoding: text[word], as: UTF8.self).lowercased()
    }
  }

  /// The first place at which words stand together, as a range of `text`.
  func range(of phrase: [String], in text: [UInt8]) -> Range<Int>? {
    guard !phrase.isEmpty, words.count >= phrase.count else { return nil }
    let small = smallWords(text)
    for i in 0...(words.count - phrase.count) where small[i..<i + phrase.count].elementsEqual(phrase) {
      return words[i].lowerBound..<words[i + phrase.count - 1].upperBound
    }
    return nil
  }

  /// Whether a year stands in it.
  func hasYear(_ text: [UInt8]) -> Bool { words.contains { Self.isYear(text[$0]) } }

  /// The years that it names, from 1900 to 2099.
  func years(_ text: [UInt8]) -> [Int] {
    words.filter { Self.isYear(text[$0]) }.compactMap { Int(String(decoding: text[$0], as: UTF8.self)) }
  }

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 4 && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8)) && word.allSatisfy(\.isDigit)
  }
}
