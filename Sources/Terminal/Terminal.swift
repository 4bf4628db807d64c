// Terminal: to come.
