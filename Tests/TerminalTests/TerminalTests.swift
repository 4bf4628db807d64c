import Testing

@Test func terminalOpens() { #expect(Bool(true)) }
