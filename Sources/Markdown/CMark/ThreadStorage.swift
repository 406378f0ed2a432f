#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A value of each thread, made when the thread first asks for it and destroyed when the thread ends.
///
/// C callbacks that are handed nothing of ours (cmark's allocator) find their state by it.
struct ThreadStorage<Value: ~Copyable> {
  private var key = pthread_key_t()

  /// Must come before the first use on any thread.
  mutating func prepare(destroy: @escaping @convention(c) (UnsafeMutableRawPointer) -> Void) {
    #if canImport(Darwin)
      pthread_key_create(&key, destroy)
    #else
      // The same function; only its import differs in how it spells a pointer that is never null here.
      pthread_key_create(
        &key, unsafeBitCast(destroy, to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self))
    #endif
  }

  /// This thread's value; nil before `start`.
  var current: UnsafeMutablePointer<Value>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: Value.self)
  }

  /// Keeps `value` for this thread.
  func start(_ value: consuming Value) -> UnsafeMutablePointer<Value> {
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    pointer.initialize(to: value)
    pthread_setspecific(key, pointer)
    return pointer
  }
}
