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

  /// Whether a year stands in it: 1900 to 2099.
  func hasYear(_ text: [UInt8]) -> Bool {
    words.contains { word in
      word.count == 4 && (text[word].starts(with: "19".utf8) || text[word].starts(with: "20".utf8))
        && text[word].allSatisfy(\.isDigit)
    }
  }
}
