import Testing

@Test func typesettingOpens() { #expect(Bool(true)) }
