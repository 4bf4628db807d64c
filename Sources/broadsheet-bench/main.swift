// The bench.
print("bench")
