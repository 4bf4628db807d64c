// How a broken promise is told.

/// Ends the program when a promise is broken, and says which.
func promise(_ isKept: Bool, _ broken: @autoclosure () -> String) {
  if !isKept { fatalError(broken()) }
}
