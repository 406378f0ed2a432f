extension PublishedText {
  /// Whether a day is printed in digits alone, the day first: “20.05.19”, “20/05/2019”, “2019-05-20”.
  func hasInDigits(_ date: FigureValue, in range: Range<Int>) -> Bool {
    guard date.kind == .date, date.year > 0, date.month > 0, date.day > 0 else { return false }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let years = ["\(date.year)", two(date.year % 100)]
    let forms = [".", "/", "-"].flatMap { mark in
      years.flatMap { year in
        [
          [two(date.day), two(date.month), year].joined(separator: mark),
          ["\(date.day)", "\(date.month)", year].joined(separator: mark),
        ]
      }
    }
    let iso = "\(date.year)-\(two(date.month))-\(two(date.day))"
    return (forms + [iso]).contains { form in
      bytes.places(of: Array(form.utf8)).contains { place in
        let end = place + form.utf8.count
        return range.contains(place) && (place == 0 || !bytes[place - 1].isDigit)
          && (end >= bytes.count || !bytes[end].isDigit)
      }
    }
  }
}
