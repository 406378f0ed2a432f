import Diagnostics
import Library
import SitePlan

/// Finds assets that would be written over a page, or stand where a page needs a folder, on any file system.
enum AssetAddressCheck {
  static func diagnostics(_ plan: SitePlan, _ assets: [TemplateFolder.Asset]) -> [Diagnostic] {
    plan.pages.filter { isAmongAssets($0.address.path) }.flatMap { page in
      let path = page.address.filePath.lowercased()
      return assets.filter { collides("assets/" + $0.name.lowercased(), path) }.map { asset in
        let own = page.kind.isAlias ? "an alias" : "a page that Candour makes by itself"
        let taker = page.kind.file(in: plan.library)?.path ?? own
        let message =
          "this would stand in the place of “\(page.address.path)”, the address of \(taker); rename one of them"
        return Diagnostic(.sameAddress, at: SourceLocation(file: "templates/assets/" + asset.name), message)
      }
    }
  }

  /// Nearly no page is.
  private static func isAmongAssets(_ path: String) -> Bool {
    path.utf8.prefix(8).lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual("/assets/".utf8)
  }

  private static func collides(_ asset: String, _ page: String) -> Bool {
    asset == page || asset.hasPrefix(page + "/") || page.hasPrefix(asset + "/")
  }
}
