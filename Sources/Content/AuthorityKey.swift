internal import Diagnostics
internal import FrontMatter
internal import InspectionModel

/// The authority of a report, a paper or a file of indicators, which must be that of its folder.
enum AuthorityKey {
  /// - Parameter folder: the file's id, `AUTHORITY/SLUG`.
  static func decode(
    _ fields: FieldReader,
    _ file: FrontMatterFile,
    folder id: String,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> Identifier<Authority>? {
    guard let text = fields.text("authority", &diagnostics), let value = fields["authority"] else { return nil }
    let folder = String(id.prefix { $0 != "/" })
    guard context.authorityIDs.contains(text) else {
      let (question, hint) = NearestName.question(text, among: context.authorityIDs)
      let rest = question.isEmpty ? "; write its file content/authorities/\(text).md first" : question
      let message = "there is no authority “\(text)”\(rest)"
      diagnostics.append(Diagnostic(.unknownAuthority, at: value.location, message, hint: hint))
      return nil
    }
    if text != folder {
      let message = "the file stands in the folder of “\(folder)”; write that, or move the file to the folder “\(text)”"
      diagnostics.append(Diagnostic(.authorityFolder, at: value.location, message, hint: folder))
      return nil
    }
    file.refer(to: .authority(Identifier(text)), at: value.range)
    return Identifier(text)
  }
}
