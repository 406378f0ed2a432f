import CCMarkGFM

/// The types of the nodes that extensions make, read off a sample, because no public header names them.
struct CMarkTypes {
  var table: cmark_node_type = CMARK_NODE_NONE
  var row: cmark_node_type = CMARK_NODE_NONE
  var cell: cmark_node_type = CMARK_NODE_NONE
  var strikethrough: cmark_node_type = CMARK_NODE_NONE

  init(extensions: [OpaquePointer]) {
    let sample = "|a|\n|-|\n\n~b~\n"
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    for known in extensions { cmark_parser_attach_syntax_extension(parser, known) }
    cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    let first = cmark_node_first_child(root)
    table = cmark_node_get_type(first)
    row = cmark_node_get_type(cmark_node_first_child(first))
    cell = cmark_node_get_type(cmark_node_first_child(cmark_node_first_child(first)))
    strikethrough = cmark_node_get_type(cmark_node_first_child(cmark_node_next(first)))
  }
}
