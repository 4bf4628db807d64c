import Testing

@Test func houseOpens() { #expect(Bool(true)) }
