// The several files of one picture: which is shown.

import Articles
import Testing

@testable import Formats

@Suite struct PictureSetTests {
  @Test(arguments: [
    ("a.jpg 320w, b.jpg 800w, c.jpg 3000w", "b.jpg"), ("c.jpg 3000w, d.jpg 2000w", "d.jpg"),
    ("/up/c_fill,h_80,w_80/x.jpg 80w, /up/c_fit,w_470/x.jpg 470w", "/up/c_fit,w_470/x.jpg"),
    ("a.jpg, b.jpg 2x", "a.jpg"), ("a.jpg 1x,b.jpg 2x", "a.jpg"), (" ,, a.jpg\n 320w ,\tb.jpg 640w", "b.jpg"),
    ("a.jpg", "a.jpg"), ("a.jpg w, b.jpg 12.5q", "a.jpg"), ("a.jpg 100w 50h, b.jpg 200w 100h", "b.jpg"),
  ])
  func theBestIsShown(set: String, best: String) { #expect(PictureSet(set).best == best) }

  @Test(arguments: ["", " ", ",", " , ,"]) func anEmptySetHasNone(set: String) {
    #expect(PictureSet(set).best == nil)
  }

  @Test func aFilmThatAScriptLoadsIsItsStill() {
    let html = """
      <p>A key:</p><figure><video loop autoplay poster="data:image/gif;base64,AAAA" data-postersrc="/key.jpg" title="A key">
      </video><figcaption>The key</figcaption></figure><p>On.</p>
      <video src="/film.mp4" poster="/still.jpg"></video><video></video>
      """
    let document = HTMLBody.document(of: "<base href='https://a.example/'>" + html)
    let pictures = document.blocks.compactMap { if case .image(let image) = $0 { image.url } else { nil } }
    #expect(pictures == ["https://a.example/key.jpg"])
    #expect(document.flatText.contains("The key") && document.flatText.contains("Video"))
  }
}
