// Pixels out of what chafa prints, and none out of anything else.

import Foundation
import Terminal
import Testing

@testable import broadsheet

@Suite struct PixelOutputTests {
  private func read(_ text: String) -> Pixels? { PixelOutput.pixels(Array(text.utf8)) }

  private let head = "\u{1B}_Ga=T,f=32,s=2,v=1,c=1,r=1,m=1\u{1B}\\"

  @Test func piecesArePutTogether() {
    let wanted = Pixels(width: 2, height: 1, bytes: Array(0...7))
    #expect(wanted != nil)
    #expect(
      read(head + "\u{1B}_Gm=1;AAECAwQF\u{1B}\\\u{1B}_Gm=1;Bgc=\u{1B}\\\u{1B}_Gm=0\u{1B}\\\n") == wanted)
    #expect(read("\u{1B}_Ga=T,f=32,s=2,v=1,m=0;AAECAwQFBgc=\u{1B}\\") == wanted)
    #expect(read("noise \u{1B}_Gf=32,s=2,v=1;AAECAw==\u{1B}\\ more \u{1B}_G;BAUGBw==\u{1B}\\") == wanted)
  }

  @Test func theLargestPictureIsTakenWhole() async throws {
    let letters = (4 * PixelOutput.most + 2) / 3 * 4
    let commands = letters / 4096 + 1
    #expect(
      letters + commands * "\u{1B}_Ga=T,f=32,s=2048,v=2048,c=256,r=256,m=1;\u{1B}\\".utf8.count
        <= PixelOutput.mostBytes)
    let null = open("/dev/null", O_RDONLY)
    defer { close(null) }
    let words = ["/usr/bin/head", "-c", "\(letters)", "/dev/zero"]
    let output = await ProgramOutput.run(
      words, input: null, terms: ProgramOutput.terms(output: PixelOutput.mostBytes))
    #expect(output?.count == letters)
    #expect(await ProgramOutput.run(words, input: null) == nil)
  }

  @Test(arguments: [
    "", "\n", "\u{1B}", "\u{1B}_", "\u{1B}_G", "\u{1B}_Gs=2,v=1;AAECAwQFBgc=\u{1B}\\",
    "\u{1B}_Gf=32,s=2,v=1;AAECAwQFBg==\u{1B}\\", "\u{1B}_Gf=32,s=2,v=1;AAECAwQFBgcI\u{1B}\\",
    "\u{1B}_Gf=24,s=2,v=1;AAECAwQFBgc=\u{1B}\\", "\u{1B}_Gf=32,s=0,v=1;\u{1B}\\",
    "\u{1B}_Gf=32,s=-2,v=-1;AAECAwQFBgc=\u{1B}\\", "\u{1B}_Gf=32,s=99999999999999999999,v=1;A\u{1B}\\",
    "\u{1B}_Gf=32,s=4000000,v=4000000;A\u{1B}\\", "\u{1B}_Gf=32,s=9223372036854775807,v=2;A\u{1B}\\",
    "\u{1B}]0;t\u{7}\u{1B}_Gf=32,s=2,v=1;AAECAwQFBgc=\u{1B}\\", "\u{1B}_Gf=32,s=2,v=1;AAECAwQFBgc=",
  ])
  func anythingElseIsNone(text: String) { #expect(read(text) == nil) }
}
