// A program for libFuzzer: any bytes, read as a file of some name, and everything that is made of the articles in it.

import Articles
import Formats
import Glibc

/// The fuzzer's own loop, in the compiler's runtime (LLVM, libFuzzer, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name by which a file is known; its suffix says which family of formats is tried.
let fileName = getenv("FUZZ_NAME").map { String(cString: $0) } ?? "file.txt"

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runFuzzer(&count, &arguments) { start, length in
    let bytes = Array(UnsafeBufferPointer(start: start, count: length))
    guard let reading = try? ArticleFormat.read(SourceFile(bytes: bytes, name: fileName)) else { return 0 }
    _ = inspection(of: reading, fileName: fileName)
    for read in reading.articles { _ = BodyFormat.document(of: read.article.body) }
    return 0
  })
