import Testing

@Test func readerOpens() { #expect(Bool(true)) }
