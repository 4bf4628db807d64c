import Testing

@Test func settingsOpens() { #expect(Bool(true)) }
