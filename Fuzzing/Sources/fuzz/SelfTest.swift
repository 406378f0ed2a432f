/// Breaks its property for every input with the word `broken` in it: proves that what is found is kept, can be made
/// smaller and is replayed, which no other target should ever show.
struct SelfTest: Fuzzed {
  func run(_ bytes: [UInt8]) {
    Property.require(!bytes.contains(Array("broken".utf8)), "an input says that it is broken")
  }
}
