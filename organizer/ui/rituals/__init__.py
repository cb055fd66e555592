"""While you were away, Before you leave, and the weekly review."""
