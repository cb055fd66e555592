"""Which key does what, and the sheet that shows and changes it."""
