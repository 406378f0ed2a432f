/// What the table extension spends on a paragraph when it tries it as a table's header: all its bytes, the
/// square of the cells of each line, and, for each line that does not start with a pipe, the way back to the
/// last pipe.
struct ParagraphAsHeader {
  private(set) var steps = 0
  private var sincePipe = 0

  mutating func read(_ bytes: [UInt8], _ line: Range<Int>, pipes: Int, lastPipe: Int) {
    if line.isEmpty || bytes[line.lowerBound] != .pipe { steps += sincePipe }
    steps += line.count + pipes * pipes
    sincePipe = pipes > 0 ? line.upperBound - lastPipe : sincePipe + line.count + 1
  }
}
