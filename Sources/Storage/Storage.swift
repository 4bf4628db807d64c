// Storage: to come.
