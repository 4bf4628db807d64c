// Families of programming languages: how they begin comments and texts, and which words are theirs.

import Screen

/// What can be told of code without knowing its grammar.
struct CodeLanguage: Sendable {
  /// What begins a comment that goes on to the end of the line.
  var lineComments: [[UInt8]] = []
  /// Comments and texts that may go over several lines.
  var long: [(start: [UInt8], end: [UInt8], role: Role)] = []
  /// What stands around a text within a line.
  var quotes: [UInt8] = Array("\"'".utf8)
  /// The language's own words.
  var words: Set<String> = []

  /// The family of a language by its name or the suffix of its files; nil for one that is not known, or plain text.
  init?(named name: String) {
    let name = name.lowercased()
    guard let family = Self.families.first(where: { $0.names.contains(name) }) else { return nil }
    self = family.language
  }

  /// The family that code looks like; nil when it does not look like code at all.
  init?(guessedFrom text: String) {
    let lines = text.split(separator: "\n").prefix(200)
    let ends = lines.filter { line in line.last.map { "{};".contains($0) } ?? false }.count
    if ends * 4 >= lines.count, ends > 1 { self.init(named: "c") } else { return nil }
  }

  private init(
    comments: [String], long: [(String, String, Role)] = [], quotes: String = "\"'", words: String
  ) {
    lineComments = comments.map { Array($0.utf8) }
    self.long = long.map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }
    self.quotes = Array(quotes.utf8)
    self.words = Set(words.split(separator: " ").map(String.init))
  }

  private static let cComment = [("/*", "*/", Role.codeComment)]

  private static let families: [(names: Set<String>, language: CodeLanguage)] = [
    (
      [
        "c", "h", "cpp", "c++", "cc", "hpp", "objc", "objective-c", "java", "kotlin", "kt", "scala", "csharp",
        "cs",
        "c#", "dart", "groovy", "php", "zig", "d", "v",
      ],
      CodeLanguage(
        comments: ["//"], long: cComment,
        words: """
          abstract auto bool boolean break byte case catch char class const constexpr continue default \
          delete do double else enum extends extern false final finally float for foreach fun function \
          goto if implements import in inline instanceof int interface internal is long namespace new \
          null nullptr object operator override package private protected public return short signed \
          sizeof static struct super switch template this throw throws true try typedef typename union \
          unsigned using val var virtual void volatile when where while yield
          """)
    ),
    (
      ["js", "javascript", "jsx", "ts", "typescript", "tsx", "mjs", "json", "json5", "jsonc", "node"],
      CodeLanguage(
        comments: ["//"], long: cComment + [("`", "`", .codeString)],
        words: """
          abstract any as async await boolean break case catch class const continue debugger default \
          delete do else enum export extends false finally for from function get if implements import in \
          instanceof interface keyof let new null number of private protected public readonly return set \
          static string super switch this throw true try type typeof undefined var void while with yield
          """)
    ),
    (
      ["swift", "rust", "rs", "go", "golang"],
      // An apostrophe begins no text in these, or a lifetime.
      CodeLanguage(
        comments: ["//"], long: [("\"\"\"", "\"\"\"", .codeString)] + cComment, quotes: "\"",
        words: """
          actor any as async await break case catch chan class const continue crate default defer deinit \
          do dyn else enum extension extern fallthrough false fileprivate final fn for func go goto \
          guard if impl import in indirect init inout interface internal is lazy let loop map match mod \
          move mut mutating nil nonisolated open operator override package private protocol pub public \
          range ref repeat rethrows return Self self select some static struct subscript super switch \
          throw throws trait true try type typealias unsafe use var weak where while
          """)
    ),
    (
      ["python", "py", "python3", "pycon", "starlark"],
      CodeLanguage(
        comments: ["#"], long: [("\"\"\"", "\"\"\"", .codeString), ("'''", "'''", .codeString)],
        words: """
          and as assert async await break case class continue def del elif else except False finally for \
          from global if import in is lambda match None nonlocal not or pass raise return True try while \
          with yield self
          """)
    ),
    (
      [
        "sh", "bash", "zsh", "shell", "console", "fish", "ruby", "rb", "perl", "pl", "r", "julia", "elixir",
        "ex", "yaml",
        "yml", "toml", "make", "makefile", "dockerfile", "docker", "nix", "tcl", "conf", "ini", "cmake",
        "powershell", "awk",
      ],
      CodeLanguage(
        comments: ["#"],
        words: """
          alias and begin break case class continue def defmodule do done elif else elsif end esac eval \
          exec exit export false fi for foreach function if in include let local loop module my nil not \
          or our package rescue return self set shift source sub then true unless until use when while \
          yield
          """)
    ),
    (
      [
        "sql", "lua", "haskell", "hs", "ada", "elm", "vhdl", "plsql", "mysql", "postgresql", "psql", "sqlite",
      ],
      CodeLanguage(
        comments: ["--"], long: cComment,
        words: """
          ADD ALTER AND AS ASC BEGIN BETWEEN BY CASE COMMIT CREATE DELETE DESC DISTINCT DROP ELSE END \
          EXISTS FROM GROUP HAVING IN INDEX INNER INSERT INTO IS JOIN KEY LEFT LIKE LIMIT NOT NULL ON OR \
          ORDER OUTER PRIMARY REFERENCES RETURNING RIGHT ROLLBACK SELECT SET TABLE THEN TRIGGER UNION \
          UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WITH add alter and as asc begin between by case \
          class commit create data delete deriving desc distinct do drop else elseif end exists for from \
          function group having if import in index inner insert instance into is join key left let like \
          limit local module newtype nil not null of on or order outer primary references repeat return \
          rollback select set table then trigger type union unique until update using values view when \
          where while with
          """)
    ),
    (
      ["html", "xml", "svg", "xhtml", "rss", "atom", "vue", "markup", "opml"],
      CodeLanguage(comments: [], long: [("<!--", "-->", .codeComment)], quotes: "\"", words: "")
    ),
    (
      ["css", "scss", "sass", "less"],
      CodeLanguage(comments: [], long: cComment, words: "important inherit initial none auto unset")
    ),
    (
      ["lisp", "clojure", "clj", "scheme", "elisp", "emacs-lisp", "racket", "asm", "nasm"],
      CodeLanguage(
        comments: [";"], quotes: "\"",
        words: """
          begin case cond def define defmacro defn defun defvar do else fn if lambda let loop nil ns progn \
          recur require set t true false when
          """
      )
    ),
  ]
}
