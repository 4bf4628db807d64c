// stub
import Articles
import Screen
public struct TypesettingOptions: Hashable, Sendable { public var width: Int; public var measure: Int
  public init(width: Int, measure: Int = 72) { self.width = width; self.measure = measure } }
public struct SetLink: Hashable, Sendable { public var url: String; public var text: String; public var line: Int }
public struct SetHeading: Hashable, Sendable { public var level: Int; public var text: String; public var line: Int }
public struct SetText: Hashable, Sendable { public var lines: [StyledLine] = []; public var links: [SetLink] = []; public var headings: [SetHeading] = []; public var isComplete = true; public var totalLength = 0; public var margin = 0
  public func line(at place: TextPlace) -> Int { 0 }
  public func place(ofLine: Int) -> TextPlace { TextPlace(offset: 0) } 
  public init() {} }
