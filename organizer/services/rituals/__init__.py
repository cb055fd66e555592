"""What was missed while away, the sweep before leaving, and the weekly review."""
