import Diagnostics
import FrontMatter
import InspectionModel

/// The authority of a report, a paper or a file of indicators, which must be that of its folder.
enum AuthorityKey {
  /// That of the folder stands for one that is wrong, so that it hides no other mistake of the file; nil where the
  /// folder is no authority's either.
  ///
  /// - Parameter folder: the file's id, `AUTHORITY/SLUG`.
  static func decode(
    _ fields: FieldReader,
    _ file: FrontMatterFile,
    folder id: String,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> Identifier<Authority>? {
    let folder = String(id.prefix { $0 != "/" })
    let standIn: Identifier<Authority>? = context.authorityIDs.contains(folder) ? Identifier(folder) : nil
    guard let text = fields.text("authority", &diagnostics), let value = fields["authority"] else { return standIn }
    guard let problem = problem(text, at: value, folder: folder, context) else {
      file.refer(to: .authority(Identifier(text)), at: value.range)
      return Identifier(text)
    }
    // A folder that is wrong is one mistake, which the first of its files tells.
    if !problem.isOfFolder || context.catalogue.firstFile(inFolder: folder) == file.source.path {
      diagnostics.append(problem.diagnostic)
    }
    return standIn
  }

  private static func problem(
    _ text: String,
    at value: YAMLValue,
    folder: String,
    _ context: DecodingContext
  ) -> (diagnostic: Diagnostic, isOfFolder: Bool)? {
    let ids = context.authorityIDs
    func problem(_ rule: Rule, _ message: String, hint: String?) -> Diagnostic {
      Diagnostic(rule, at: value.location, message, hint: hint)
    }
    if context.catalogue.isMisnamed("authorities") { return nil }
    if ids.contains(text) {
      // A folder whose name can't be part of an address has been told.
      if text == folder || !Slug.isOne(folder) { return nil }
      if ids.contains(folder) {
        let message =
          "the file stands in the folder of “\(folder)”; write that, or move the file to the folder “\(text)”"
        return (problem(.authorityFolder, message, hint: folder), false)
      }
      let message = "the file stands in a folder “\(folder)”, which is no authority's; rename the folder to “\(text)”"
      return (problem(.authorityFolder, message, hint: nil), true)
    }
    let (question, hint) = NearestName.question(text, among: ids)
    if ids.contains(folder), hint != folder {
      let message = "there is no authority “\(text)”, and the file stands in the folder of “\(folder)”; write that"
      return (problem(.unknownAuthority, message, hint: folder), false)
    }
    let rest = question.isEmpty ? "; write its file content/authorities/\(text).md first" : question
    let message = "there is no authority \(Excerpt.quoted(text))\(rest)"
    return (problem(.unknownAuthority, message, hint: hint), text == folder)
  }
}
