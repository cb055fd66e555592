"""The small boxes that ask one thing and give the answer back."""
