// A program for libFuzzer: any bytes, read as a file of some name, or taken for a document that is set at some width.

import Glibc

/// The fuzzer's own loop, in the compiler's runtime (LLVM, libFuzzer, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name by which a file is known, whose suffix says which family of formats is tried; nil when the bytes are a document.
let fileName = getenv("FUZZ_NAME").map { String(cString: $0) }

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { start, length in
    let bytes = Array(UnsafeBufferPointer(start: start, count: length))
    if let fileName { readFile(bytes, name: fileName) } else { setDocument(bytes) }
    return 0
  })
