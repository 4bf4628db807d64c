// Reader: to come.
