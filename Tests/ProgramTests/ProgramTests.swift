import Testing

@Test func programOpens() { #expect(Bool(true)) }
