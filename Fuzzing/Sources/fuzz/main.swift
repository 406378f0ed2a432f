internal import CLibFuzzer
internal import Foundation

// The target is named by the environment, not by an argument: for some of its work (-merge, -minimize_crash) libFuzzer
// starts this program again with the arguments that it knows.
guard let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "") else {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
  FileHandle.standardError.write(Data("fuzz: name in FUZZ_TARGET what is to be fuzzed: \(names)\n".utf8))
  exit(2)
}
let fuzzed = target.makeFuzzed()
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    fuzzed.run(bytes)
    if let long = Property.longInput(from: bytes) { fuzzed.run(long) }
    return 0
  })
