#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// A value of each thread, made when the thread first asks for it and destroyed when the thread ends.
///
/// C callbacks that are handed nothing of ours (cmark's allocator) find their state by it.
struct ThreadStorage<Value: ~Copyable>: Sendable {
  private let key: pthread_key_t
  private let make: @Sendable () -> Value

  init(
    destroy: @escaping @convention(c) (UnsafeMutableRawPointer) -> Void,
    make: @escaping @Sendable () -> Value
  ) {
    var key = pthread_key_t()
    #if canImport(Darwin)
      pthread_key_create(&key, destroy)
    #else
      pthread_key_create(&key, unsafeBitCast(destroy, to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self))
    #endif
    self.key = key
    self.make = make
  }

  var current: UnsafeMutablePointer<Value> {
    if let pointer = pthread_getspecific(key) { return pointer.assumingMemoryBound(to: Value.self) }
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    pointer.initialize(to: make())
    pthread_setspecific(key, pointer)
    return pointer
  }
}
