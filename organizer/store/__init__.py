"""The book on disk: the only floor that knows SQL."""
