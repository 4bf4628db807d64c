import Testing

@Test func formatsOpens() { #expect(Bool(true)) }
