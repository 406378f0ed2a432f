import InspectionModel

/// A framework's areas as lists within lists.
struct AreaTree {
  let framework: Framework

  /// Nests as deep as the tree, which front matter bounds.
  func write(into out: inout [UInt8]) {
    var depth = -1
    for area in framework.areas {
      if area.depth > depth {
        out.appendMarkup("<ul>")
        depth = area.depth
      } else {
        out.appendMarkup("</li>")
        while depth > area.depth {
          out.appendMarkup("</ul></li>")
          depth -= 1
        }
      }
      out.appendMarkup("<li>")
      out.appendText(area.label)
    }
    while depth >= 0 {
      out.appendMarkup("</li></ul>")
      depth -= 1
    }
  }
}
