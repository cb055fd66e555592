"""The neighbours of the program, met on a private desktop."""
