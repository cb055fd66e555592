"""Which reminder is due, what was announced, and what was answered."""
