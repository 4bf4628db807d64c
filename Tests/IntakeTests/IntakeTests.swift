import Testing

@Test func intakeOpens() { #expect(Bool(true)) }
