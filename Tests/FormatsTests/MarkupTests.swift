// HTML becomes the document that a browser's reader would see.

import Articles
import Chance
import Testing

@testable import Formats

private func lines(_ html: String) -> String {
  recorded(BodyFormat.document(of: Body(format: "html", text: html)).blocks, indent: "").joined(
    separator: "\n")
}

@Test(arguments: [
  ("<p>One</p><p>&nbsp;</p><p>\u{200B}&nbsp;</p>two", "paragraph: One\nparagraph: two"),
  (
    "<p>One<br>&nbsp; </p><p><b>&nbsp;</b><br>\u{200B}</p><p><i>two&nbsp;</i>",
    "paragraph: One\nparagraph: /two/"
  ),
  ("<p>One\n  two <b>three </b>four</p><p>  </p>five", "paragraph: One two *three* four\nparagraph: five"),
  ("a <b></b> c<br>d<br><br>e", "paragraph: a c⏎d\nparagraph: e"),
  ("<h2>Salt <a class=anchor href='#salt'>#</a></h2><hr>", "heading 2: Salt\nrule"),
  (
    "<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul>",
    "item •\n  paragraph: a\n  item •\n    paragraph: b\nitem •\n  paragraph: c\n  paragraph: d"
  ),
  ("<ol start=3><li>a<li>b</ol>", "item 3\n  paragraph: a\nitem 4\n  paragraph: b"),
  ("<dl><dt>Reed<dd>a plant</dl>", "item •\n  paragraph: *Reed*\n  paragraph: a plant"),
  ("<blockquote><p>q</blockquote>", "quote\n  paragraph: q"),
  (
    "<pre><code class='language-swift'>let a = 1\n\n  b &lt; c\n</code></pre>",
    "code swift\n  | let a = 1\n  | \n  |   b < c"
  ),
  (
    "<table><tr><th>a<th align=right>b<tr><td>1<td>2</table>",
    "table [Articles.TableBlock.Alignment.leading, Articles.TableBlock.Alignment.trailing]\n  a ¦ b\n  1 ¦ 2"
  ),
  ("<table><tr><td><p>All of a page<td></table>", "paragraph: All of a page"),
  ("<figure><img src=a.jpg alt=Boat><figcaption>A boat</figcaption></figure>", "image: Boat <a.jpg> A boat"),
  ("<img src=data:, data-src=/a.jpg alt=x><img width=1 height=1 src=/pixel.gif>", "image: x </a.jpg> "),
  (
    "<base href=https://a.net/b/c><a href=../d?e>f</a> <a href='javascript:x()'>g</a>",
    "paragraph: [f](https://a.net/d?e) g"
  ),
  (
    "x<sup><a href=#n1>1</a></sup><ol><li id=n1>note <a href=#r1>↩</a></ol>",
    "paragraph: x[^1]\nfootnote 1\n  paragraph: note"
  ),
  (
    "<iframe src='//www.youtube.com/embed/abc' title='A film'></iframe><iframe src=https://ads.example/></iframe>",
    "paragraph: [Video: A film](https://www.youtube.com/watch?v=abc)"
  ),
  ("H<sub>2</sub>O x<sup>2</sup> <del>a</del> <code>b  c</code>", "paragraph: H_2_O x^2^ ~a~ `b c`"),
  (
    "a<script>if (a</b>) '<p>'</script>b<style>p{}</style><form><input value=x><p hidden>h<p style='display: none'>i</form>",
    "paragraph: ab"
  ),
  (
    "<a href=/x><h3>Title</h3><p>text</p></a>after",
    "heading 3: [Title](/x)\nparagraph: [text](/x)\nparagraph: after"
  ),
  ("<b><p>one</b>two</p>three", "paragraph: *one*two\nparagraph: three"),
  ("&eacute;&nbsp;&AMP &#8212;&#x2014; &unknown; &#150; AT&T", "paragraph: é\u{A0}& —— &unknown; – AT&T"),
  (
    "<p>a<p>b<div>c</p>d</div><!-- x > y -->e<!>f<?php g ?>h",
    "paragraph: a\nparagraph: b\nparagraph: c\nparagraph: d\nparagraph: efh"
  ),
  ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "paragraph: 漢(kan)"),
  ("<ul><li><input type=checkbox checked> done</ul>", "item • done\n  paragraph: done"),
  ("<iframe src=https://ads.example/a />one<p>two", "paragraph: one\nparagraph: two"),
  ("<iframe src=https://ads.example/a>one<p>two<iframe>three", "paragraph: one\nparagraph: twothree"),
  (
    "<iframe src=https://tide.example/video/7 allowfullscreen></iframe><iframe src=https://tide.example/player/7></iframe>",
    "paragraph: [Video: tide.example](https://tide.example/video/7)"
  ),
  (
    "<p>Last words.<div><a href=/own title='Permanent link'>&nbsp;☘&nbsp;</a></div>", "paragraph: Last words."
  ),
  ("<div><a href=/own>☘</a></div>", "paragraph: [☘](/own)"),
  ("<p>Last words.<p><a href=/own>☘ On</a>", "paragraph: Last words.\nparagraph: [☘ On](/own)"),
  (
    "<img src=a.jpg align=left>Beside it <img src=b.jpg>", "image:  <a.jpg> \nparagraph: Beside it ![](b.jpg)"
  ),
  (
    "<table><tr><th>a<th><th>b<th><tr><td>1<td> <td>2<td></table>",
    "table [Articles.TableBlock.Alignment.leading, Articles.TableBlock.Alignment.leading]\n  a ¦ b\n  1 ¦ 2"
  ),
  (
    "<p>Text.<div class='box feedflare'><a href=/share><img src=f.gif></a></div><div class=feedflares>kept</div>",
    "paragraph: Text.\nparagraph: kept"
  ),
])
func readsMarkup(html: String, expected: String) {
  #expect(lines(html) == expected)
}

@Test(arguments: [
  ("<mi>n</mi><annotation encoding=application/x-tex>n</annotation>", "n"),
  (
    "<mfrac><mn>3</mn><mrow><mi>n</mi><mo>−</mo><mn>1</mn></mrow></mfrac><annotation>x</annotation>",
    "3/(n − 1)"
  ),
  ("<mrow><mo>−</mo><msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup></mrow>", "−x^n+1^"),
  (
    "<msub><mo>log</mo><mn>2</mn></msub><mi>n</mi> <mo>≤</mo> <mi>sin</mi><mo>&#x2061;</mo><mi>k</mi>",
    "log_2_ n ≤ sin k"
  ),
  ("<msqrt><mn>2</mn></msqrt><mo>+</mo><msqrt><mi>a</mi><mo>=</mo><mi>b</mi></msqrt>", "√2 + √(a = b)"),
  ("<mroot><mi>x</mi><mn>3</mn></mroot><mphantom><mi>y</mi></mphantom><mo>,</mo>", "^3^√x,"),
  ("<mn>3</mn><mspace width=0.167em></mspace><mn>088</mn>", "3\u{A0}088"),
  (
    "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>",
    "(1 2; 3 4)"
  ),
  (
    "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>",
    "∑_i_^n^a_i_^2^"
  ),
  ("<semantics><mrow></mrow><annotation-xml>&lt;x></annotation-xml></semantics>", "<x>"),
])
func formulasAreReadOnce(inner: String, shown: String) {
  #expect(lines("<p>So <math>\(inner)</math>.") == "paragraph: So \(shown).")
}

@Test(arguments: [
  ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
  ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
  ("#s", "http://a/b/c/d;p?q#s"),
  ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
  ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../../g", "http://a/g"),
  ("g:h", "g:h"), ("/./g", "http://a/g"), ("g.", "http://a/b/c/g."), ("./../g", "http://a/b/g"),
  (" g\n", "http://a/b/c/g"),
])
func resolvesAsTheStandardSays(reference: String, whole: String) {
  #expect(BaseAddress("http://a/b/c/d;p?q")?.resolve(reference) == whole)
}

@Test func whatIsWrittenReadsBackTheSame() {
  let seed = UInt64.random(in: 1...UInt64.max)
  var random = Dice(seed: seed)
  let pieces = [
    "<p>", "</p>", "text & more ", "<b>", "</b>", "<a href='https://a.net/?b&c'>", "</a>", "<ul>", "<li>",
    "</ul>", "<ol start=4>",
    "</ol>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "\n", "  ", "<table>",
    "<tr>", "<td>", "<th>",
    "</table>", "<img src=https://a.net/b.jpg alt=c>", "<figure>", "</figure>", "<figcaption>",
    "</figcaption>", "<br>", "<hr>",
    "<code>", "</code>", "<sup>", "</sup>", "<em>", "</em>", "&lt;b&gt;", "<dl>", "<dt>", "<dd>", "</dl>",
    "<div>", "</div>", "слово",
    "<sup><a href=#n>1</a></sup>", "<p id=n>note</p>", "<q>", "</q>", "<i>", "<details>", "<section>", "<s>",
    "</s>", "<svg>", "</svg>",
  ]
  for round in 0..<600 {
    let html = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    let first = DocumentHTML.written(HTMLBody.document(of: html))
    let second = DocumentHTML.written(HTMLBody.document(of: first))
    let third = DocumentHTML.written(HTMLBody.document(of: second))
    #expect(second == third, "seed \(seed), round \(round): \(html)")
    // A mark whose note stands within a heading or a cell is written out as its label.
    let words = HTMLBody.document(of: first).flatText.filter { !$0.isWhitespace && $0 != "1" }
    #expect(
      words == HTMLBody.document(of: html).flatText.filter { !$0.isWhitespace && $0 != "1" },
      "seed \(seed), round \(round): \(html)")
  }
}

@Test(arguments: [
  String(repeating: "<div>", count: 100_000) + "deep", String(repeating: "<b>", count: 100_000) + "deep",
  String(repeating: "<a href=x><div>", count: 20_000) + "deep",
  String(repeating: "<table><tr><td>", count: 30_000) + "deep",
  String(repeating: "<ul><li>", count: 50_000) + "deep",
  String(repeating: "<b><p>x</b>", count: 20_000) + "deep",
  String(repeating: "<title>", count: 50_000) + "<p>deep",
  String(repeating: "<!-- ", count: 100_000) + "> deep",
  String(repeating: "<![CDATA[", count: 50_000) + "> deep",
  String(repeating: "</p>", count: 100_000) + "deep",
  "<p title=\"" + String(repeating: "x", count: 10_000_000) + "\">deep",
  "<p " + String(repeating: "a=1 ", count: 200_000) + ">deep",
  String(repeating: "<a href=#a>1</a>", count: 20_000) + "<p id=a>deep", "a\0b<p\0>deep",
  "deep<p title=\"never closed",
  String(repeating: "<span>a </span>", count: 100_000) + "deep",
  String(repeating: "&nGt;", count: 200_000) + "deep",
  String(repeating: "<table><td rowspan=60000 colspan=60000>x", count: 300) + "deep",
  "<table>" + String(repeating: "<tr><th rowspan=1000 colspan=60>x<th>y", count: 300) + "</table>deep",
])
func hostileMarkupIsRead(html: String) {
  let spent = processorSeconds {
    let document = BodyFormat.document(of: Body(format: "html", text: html))
    #expect(document.flatText.contains("deep"))
  }
  #expect(spent < 20)
}

@Test(arguments: [(3, 8_000, ""), (80, 3, ""), (60, 4, " colspan=9"), (2, 12_000, " rowspan=3 colspan=2")])
func noCellOfALargeTableIsLost(columns: Int, rows: Int, span: String) {
  let cells = (0..<rows).map { row in
    "<tr>" + (0..<columns).map { "<td\(span)>c\(row)-\($0)" }.joined() + "</tr>"
  }
  let text = BodyFormat.document(of: Body(format: "html", text: "<table>\(cells.joined())</table>")).flatText
  let found = Set(text.split(whereSeparator: \.isWhitespace))
  #expect((0..<rows).allSatisfy { found.contains("c\($0)-0") && found.contains("c\($0)-\(columns - 1)") })
}
