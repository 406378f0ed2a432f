#if os(Linux)
  import Dispatch
  import Files

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Is told by Linux what changes in the folders of a site.
  ///
  /// Folders are watched and not files, because many editors write a new file and rename it. The site's own folder is
  /// watched for `content/` and `templates/` themselves to go and come back.
  ///
  /// A class, because it owns the descriptor, which `deinit` closes. `@unchecked Sendable`: everything that changes is
  /// touched only on `queue`.
  final class InotifyWatch: @unchecked Sendable {
    enum Event: Sendable {
      case changed(TouchedFiles)
      /// The system could not keep up: anything may have changed.
      case overflow
      /// Not every folder can be watched any more, and why.
      case failed(String)
    }

    private let place: WatchedPlace
    private let tell: @Sendable (Event) -> Void
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "candour.inotify")
    private let source: any DispatchSourceRead
    /// The folder of each watch, relative to the site; empty for the site's own.
    private var folders: [Int32: String] = [:]
    /// How many watches may be set: for the system to say, but for tests.
    private let mostWatches: Int

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_EXCL_UNLINK)

    /// - Throws: where the system gives no more descriptors for it, or its table of watches is full.
    init(
      _ place: WatchedPlace,
      mostWatches: Int = .max,
      tell: @escaping @Sendable (Event) -> Void
    ) throws(FileError) {
      self.place = place
      self.tell = tell
      self.mostWatches = mostWatches
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw errno == EMFILE
          ? FileError("watch", place.site, reason: "too many programs watch files; see fs.inotify.max_user_instances")
          : FileError("watch", place.site, code: errno)
      }
      self.descriptor = descriptor
      source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      // The descriptor must outlive the source that waits for it.
      source.setCancelHandler { close(descriptor) }
      var failure: FileError?
      queue.sync {
        do throws(FileError) { try watchAll() } catch { failure = error }
      }
      source.setEventHandler { [weak self] in self?.read() }
      source.resume()
      if let failure {
        source.cancel()
        throw failure
      }
    }

    deinit { source.cancel() }

    /// Watches every folder that is there, and no other. A folder that is watched already is not watched twice.
    private func watchAll() throws(FileError) {
      var wanted: [Int32: String] = [:]
      func watch(_ folder: String) throws(FileError) {
        guard wanted.count < mostWatches else { throw Self.isFull(folder) }
        let number = inotify_add_watch(descriptor, place.site + "/" + folder, Self.mask)
        if number >= 0 {
          wanted[number] = folder
        } else if errno == ENOSPC || errno == ENOMEM {
          throw Self.isFull(folder)
        }
        // A folder that has just gone, or may not be read, is noticed by what holds it or by polling.
      }
      try watch("")
      try place.forEachFolder(watch)
      for watch in folders.keys where wanted[watch] == nil { inotify_rm_watch(descriptor, watch) }
      folders = wanted
    }

    private static func isFull(_ folder: String) -> FileError {
      FileError("watch", folder, reason: "its table of watches is full; see fs.inotify.max_user_watches")
    }

    /// The folders that are watched, relative to the site; the site's own is empty.
    var watched: Set<String> { queue.sync { Set(folders.values) } }

    /// Looks again at which folders there are: for what is known to have come back.
    func refresh() {
      queue.async { [weak self] in
        guard let self else { return }
        do throws(FileError) { try watchAll() } catch { tell(.failed(error.reason)) }
      }
    }

    private func read() {
      var touched: Set<String> = []
      var isRearranged = false
      var hasOverflown = false
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
        while true {
          let count = Descriptor.read(descriptor, into: buffer)
          if count <= 0 { break }
          var offset = 0
          while offset + MemoryLayout<inotify_event>.size <= count {
            let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            offset += MemoryLayout<inotify_event>.size
            let end = min(offset + Int(event.len), count)
            let name = String(decoding: buffer[offset..<end].prefix { $0 != 0 }, as: UTF8.self)
            offset = end
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { hasOverflown = true }
            take(event, name, &touched, &isRearranged)
          }
        }
      }
      if hasOverflown || isRearranged {
        do throws(FileError) { try watchAll() } catch { tell(.failed(error.reason)) }
      }
      if hasOverflown { tell(.overflow) }
      if isRearranged || !touched.isEmpty { tell(.changed(isRearranged ? .anything : .some(touched))) }
    }

    private func take(_ event: inotify_event, _ name: String, _ touched: inout Set<String>, _ isRearranged: inout Bool)
    {
      guard let folder = folders[event.wd] else { return }
      if event.mask & UInt32(IN_IGNORED) != 0 {
        folders[event.wd] = nil
        isRearranged = true
        return
      }
      let isSelf = event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0
      if !isSelf, folder.isEmpty, !WatchedPlace.roots.contains(name) { return }
      if Folder.isHidden(name) { return }
      if isSelf || event.mask & UInt32(IN_ISDIR) != 0 || folder.isEmpty { isRearranged = true }
      touched.insert(folder + "/" + name)
    }
  }
#endif
