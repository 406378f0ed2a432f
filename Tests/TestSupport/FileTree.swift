internal import Foundation

/// The files below a folder.
package enum FileTree {
  package static func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = URL(filePath: folder).resolvingSymlinksInPath().path()
    let names = try FileManager.default.subpathsOfDirectory(atPath: root)
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name] = Array(try Data(contentsOf: URL(filePath: root + "/" + name)))
    }
    return files
  }
}
