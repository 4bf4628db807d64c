// Intake: to come.
