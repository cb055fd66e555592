"""The people, and one person with what is owed either way."""
