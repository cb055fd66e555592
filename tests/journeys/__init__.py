"""Whole journeys: the program as a person starts, uses, kills and restarts it, on a private desktop."""
