"""Backups, the key, and the rescue of a damaged book."""
