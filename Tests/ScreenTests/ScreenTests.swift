import Testing

@Test func screenOpens() { #expect(Bool(true)) }
