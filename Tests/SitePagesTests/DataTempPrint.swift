import Foundation
import SitePages
import SitePlan
import Testing

struct DataTempPrint {
  @Test func printsDictionary() throws {
    var text = ""
    for table in DataDictionary.tables {
      text += "### `\(table.name)`\n\n\(table.meaning)\n\n| column | type | meaning |\n|---|---|---|\n"
      for column in table.columns {
        text += "| `\(column.name)` | \(column.type.words) | \(column.meaning) |\n"
      }
      text += "\n"
    }
    try text.write(toFile: "/tmp/dict.md", atomically: true, encoding: .utf8)
    let plan = try DataSample.whole().plan()
    for file in DataFiles.planned(for: plan) {
      var bytes: [UInt8] = []
      DataFiles.write(file, of: plan) { bytes += $0 }
      let url = URL(filePath: "/tmp/dataout/" + file.filePath)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}
