/// What takes the place of which block, for the templates that are being compiled.
///
/// A parent hands its blocks to the template it names, and to what that includes in turn. What was handed
/// over first counts: a page wins over the layout that it uses, and that over a layout of its own. Blocks
/// inside new content belong to the template in which they are written, so no block can contain itself.
struct BlockEnvironments {
  /// New content for a block: the tokens between the tags of a block inside a parent.
  struct Content {
    let template: Int
    /// The opening tag.
    let tag: Int
    /// What takes the place of blocks inside the content.
    let environment: Int
    /// Which use of the template it stands in, for the chain in messages.
    let instance: Int
  }

  private struct Extension: Hashable {
    let environment: Int
    let template: Int
    let parent: Int
  }

  /// Environment 0 is that of a page: every block keeps its own content.
  private var environments: [[ArraySlice<UInt8>: Content]] = [[:]]
  private var extensions: [Extension: Int] = [:]

  func content(of block: ArraySlice<UInt8>, in environment: Int) -> Content? {
    environments[environment][block]
  }

  /// How many blocks have new content; what it costs to add more.
  func count(in environment: Int) -> Int { environments[environment].count }

  /// The environment of a template named by a parent: the same number for the same parent every time, or a
  /// recursion would never be seen to come back to where it was.
  mutating func adding(
    _ blocks: [(name: ArraySlice<UInt8>, content: Content)],
    of parent: Int,
    in template: Int,
    to environment: Int
  ) -> Int {
    let new = blocks.filter { environments[environment][$0.name] == nil }
    if new.isEmpty { return environment }
    let key = Extension(environment: environment, template: template, parent: parent)
    if let known = extensions[key] { return known }
    var extended = environments[environment]
    for block in new { extended[block.name] = block.content }
    environments.append(extended)
    extensions[key] = environments.count - 1
    return environments.count - 1
  }
}
