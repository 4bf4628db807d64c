// The door.
print("broadsheet")
