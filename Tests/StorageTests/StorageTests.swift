import Testing

@Test func storageOpens() { #expect(Bool(true)) }
