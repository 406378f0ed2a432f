/// The times that a sentence names, each with where it stands: “in the third quarter of 2019/20”, “by the end of 2019”.
struct SentenceTimes {
  let times: [(period: LabelPeriod, range: Range<Int>)]

  /// Those of a label.
  init(label: String) {
    let bytes = Array(label.utf8)
    self.init(FigureStretch(FigureFinder.figures(in: bytes, bytes.indices), in: bytes, bytes.indices))
  }

  init(_ sentence: FigureStretch) {
    let mentions = sentence.figures.filter {
      [.date, .financialYear, .quarter].contains($0.value.kind) && $0.role == .figure
    }
    var runs: [[FigureMention]] = []
    for mention in mentions {
      // “the third quarter of 2019/20” is one time.
      if let last = runs.last?.last, last.value.kind != mention.value.kind,
        mention.range.lowerBound - last.range.upperBound <= 4
      {
        runs[runs.count - 1].append(mention)
      } else {
        runs.append([mention])
      }
    }
    // “the first quarter” and “the last” may be those of the table.
    let isVague = runs.contains { run in
      run.count == 1 && run[0].value.kind == .quarter && [1, 4].contains(run[0].value.amount)
    }
    times = (isVague ? [] : runs).compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      let range = first.range.lowerBound..<last.range.upperBound
      let before = sentence.words(before: range, within: 20)
      return LabelPeriod(run, isEnd: ["end", "close"].contains(before.dropLast().last ?? "") && before.last == "of")
        .map { ($0, range) }
    }
  }
}
