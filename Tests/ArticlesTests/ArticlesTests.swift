import Testing

@Test func articlesOpens() { #expect(Bool(true)) }
