/// What a worker needs to render pages, kept from one page to the next so that it is allocated once: the tape
/// for a page's data and the renderer's stacks.
package struct RenderContext: Sendable {
  var tape = Tape()
  var renderer: TemplateRenderer

  package init(limits: RenderLimits = RenderLimits()) { renderer = TemplateRenderer(limits) }
}
