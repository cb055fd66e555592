"""What can be done to a promise or a person, and undone."""
