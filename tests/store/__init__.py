"""The book on disk: real files, and a real key."""
