"""What the program promises, said in tests. `python3 -m tests` installs what they need and runs them all."""
