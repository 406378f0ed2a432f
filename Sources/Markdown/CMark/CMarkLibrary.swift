import CCMarkGFM

/// What is made once: the registered extensions, the node types that no header names, the memory functions
/// and the lock.
struct CMarkLibrary: @unchecked Sendable {
  // Sendable because the pointers never change, and what they point to is not written after this.
  let extensions: [OpaquePointer]
  /// The one of them that recognises addresses.
  let autolink: OpaquePointer?
  let types: CMarkTypes
  let memory: UnsafeMutablePointer<cmark_mem>
  let lock = FinishLock()

  init() {
    cmark_gfm_core_extensions_ensure_registered()
    CMarkWorkspace.prepare()
    let names = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
    extensions = names.compactMap { cmark_find_syntax_extension($0) }
    autolink = cmark_find_syntax_extension("autolink")
    types = CMarkTypes(extensions: extensions)
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { CMarkWorkspace.current.pointee.arena.allocate($0 * $1) },
        realloc: { CMarkWorkspace.current.pointee.arena.reallocate($0, $1) },
        free: { _ in }
      )
    )
  }
}
