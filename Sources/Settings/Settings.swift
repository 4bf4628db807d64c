// Settings: to come.
