// Formats: to come.
