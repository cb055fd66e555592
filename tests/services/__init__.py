"""What the program does, with a real book on disk and a clock held by hand."""
